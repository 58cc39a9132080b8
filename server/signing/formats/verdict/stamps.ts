import type { SecurityEvidence } from '../pdf/security-store.ts'
import { readTimestampToken, type TimestampToken } from '../timestamp/read-token.ts'
import { TimestampProblem } from '../timestamp/timestamp-problem.ts'
import { timestampSigner, whyNotTimestamp } from '../timestamp/why-not-timestamp.ts'
import { knownCertificate } from './known-certificates.ts'
import type { SignatureReason } from './reasons.ts'
import type { SignatureCms } from './signature-cms.ts'

/** A timestamp and what is wrong with it before its authority is trusted. */
export interface Stamp {
  /** When the authority says it was, ISO 8601 in UTC; nothing where the token cannot be read. */
  time: string | undefined
  accuracyMilliseconds: number
  /** The authority's certificate, DER. */
  certificate: Uint8Array | undefined
  /** What the token brings along. */
  evidence: SecurityEvidence
  reasons: readonly SignatureReason[]
}

const signatureTimestamp = '1.2.840.113549.1.9.16.2.14'
const most = 8

/** The timestamps over the value of a signature. Source: RFC 3161 appendix A */
export function stampsIn({ unsignedAttributes, signature }: SignatureCms): Stamp[] {
  const tokens = unsignedAttributes.get(signatureTimestamp) ?? []
  return tokens.slice(0, most).map(({ whole }) => judgeStamp(whole, [signature]))
}

/** Judges a token over these bytes: imprint, digest, signature and the binding of its certificate. Source: RFC 3161 §2.4.2 */
export function judgeStamp(bytes: Uint8Array, over: readonly Uint8Array[]): Stamp {
  try {
    return stampOf(readTimestampToken(bytes), over)
  } catch (problem) {
    if (!(problem instanceof TimestampProblem)) throw problem
    return unreadable
  }
}

const unreadable: Stamp = {
  time: undefined,
  accuracyMilliseconds: 0,
  certificate: undefined,
  evidence: { certificates: [], crls: [], ocsps: [] },
  reasons: ['timestamp.unreadable'],
}

function stampOf(token: TimestampToken, over: readonly Uint8Array[]): Stamp {
  const { genTime, accuracyMilliseconds = 0, certificates, cms } = token
  const signer = timestampSigner(token)
  return {
    time: genTime,
    accuracyMilliseconds,
    certificate: signer && knownCertificate(signer),
    evidence: { certificates: certificates.map(knownCertificate), crls: cms.crls, ocsps: [] },
    reasons: whyNotTimestamp(token, { bytes: over }),
  }
}
