import { bytesOfHex } from '../formats/cms/der-number.ts'
import { certificateFields } from '../formats/cms/certificate-fields.ts'
import { sameBytes } from '../formats/cms/der.ts'
import { publicKeyBits } from '../formats/revocation/build-extensions.ts'
import { certificateList } from '../formats/revocation/build-list.ts'
import {
  ocspResponse,
  refusedOcsp,
  type CertificateStatus,
} from '../formats/revocation/build-ocsp.ts'
import {
  readOcspRequest,
  type CertificateId,
  type OcspRequest,
} from '../formats/revocation/ocsp-request.ts'
import type { Revocation } from '../formats/revocation/revocation.ts'
import { RevocationProblem } from '../formats/revocation/revocation-problem.ts'
import { hashOf } from '../formats/primitives.ts'
import type { DemonstrationAuthority } from './open-authority.ts'
import { revocationsOf } from './revocations.ts'

const day = 86_400_000

/** What the authority answers about certificates, OCSPResponse as DER; those of another issuer are unknown to it. */
export async function answerStatus(
  authority: DemonstrationAuthority,
  question: Uint8Array,
  at: string,
): Promise<Uint8Array> {
  const request = readOr(question)
  if (!request) return refusedOcsp('malformed-request')
  const revocations = await revocationsOf(authority)
  const answers = request.asked.map((id) => ({
    id,
    status: isIssuer(authority.issuing.certificate, id)
      ? statusOf(id, revocations)
      : ({ status: 'unknown' } as const),
  }))
  const draft = { ...request, producedAt: at, nextUpdate: later(at), answers }
  return ocspResponse(draft, authority.responder)
}

function readOr(question: Uint8Array): OcspRequest | undefined {
  try {
    return readOcspRequest(question)
  } catch (problem) {
    if (problem instanceof RevocationProblem) return undefined
    throw problem
  }
}

function isIssuer(issuer: Uint8Array, { hash, issuerNameHash, issuerKeyHash }: CertificateId) {
  if (!hash) return false
  const name = hashOf(hash, certificateFields(issuer).subject.whole)
  return (
    sameBytes(name, issuerNameHash) && sameBytes(hashOf(hash, publicKeyBits(issuer)), issuerKeyHash)
  )
}

function statusOf(id: CertificateId, revocations: readonly Revocation[]): CertificateStatus {
  const found = revocations.find(({ serialNumber }) => serialNumber === id.serialNumber)
  return found ? { ...found, status: 'revoked' } : { status: 'good' }
}

/** The list of what the root or the issuing authority has revoked, as of now, DER. */
export async function listOf(
  authority: DemonstrationAuthority,
  name: 'root' | 'issuing',
  at: string,
): Promise<Uint8Array> {
  const draft = {
    number: bytesOfHex(Date.parse(at).toString(16).padStart(12, '0')),
    thisUpdate: at,
    nextUpdate: later(at),
    revocations: name === 'issuing' ? await revocationsOf(authority) : [],
    expiredSince: '2000-01-01T00:00:00Z',
  }
  return certificateList(draft, authority[name])
}

const later = (at: string): string => new Date(Date.parse(at) + day).toISOString()
