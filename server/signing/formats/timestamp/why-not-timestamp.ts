import { certificateFields } from '../cms/certificate-fields.ts'
import { join, sameBytes } from '../cms/der.ts'
import { identifierText, readChildren, readWhole, type DerElement } from '../cms/der-reader.ts'
import type { DataSignerInfo } from '../cms/signed-data.ts'
import { canVerify, hashOf, verifySignature, type HashName } from '../primitives.ts'
import { hashOfAlgorithm, readAlgorithm } from '../signature-algorithm.ts'
import type { Imprint, TimestampToken } from './read-token.ts'
import { TimestampProblem, type TimestampReason } from './timestamp-problem.ts'

const contentType = '1.2.840.113549.1.9.3'
const messageDigest = '1.2.840.113549.1.9.4'
const signingCertificate = '1.2.840.113549.1.9.16.2.12'
const signingCertificateV2 = '1.2.840.113549.1.9.16.2.47'
const weak: readonly HashName[] = ['sha1', 'sha224']

/** What is timestamped, or its hash under each name that a token may use. */
export type Timestamped = { bytes: readonly Uint8Array[] } | Imprint

/**
 * Why a token does not prove that something was there at its time: imprint, digest, signature, and the
 * binding of the authority's certificate. Whether that authority is trusted is for the path. None means it does.
 * Source: RFC 3161 §2.2, RFC 5816
 */
export function whyNotTimestamp(token: TimestampToken, of?: Timestamped): TimestampReason[] {
  const [signer, second] = token.cms.signers
  const certificate = timestampSigner(token)
  const checks: [boolean, TimestampReason][] = [
    [of !== undefined && !isImprintOf(token.imprint, of), 'timestamp.imprint_differs'],
    [weak.includes(token.imprint.hash), 'timestamp.hash_too_weak'],
    [!signer || second !== undefined || !certificate, 'timestamp.signer_missing'],
  ]
  if (signer && certificate) checks.push(...signerChecks(token, signer, certificate))
  return checks.filter(([holds]) => holds).map(([, reason]) => reason)
}

/** The certificate, DER, in the token that its signer names; nothing where it is missing. */
export function timestampSigner({ cms, certificates }: TimestampToken): Uint8Array | undefined {
  const identifier = cms.signers[0]?.identifier
  return identifier && certificates.find((each) => isNamed(each, identifier))
}

function isNamed(certificate: Uint8Array, identifier: DerElement): boolean {
  return holds(() => {
    const { issuer, serialNumber, extension } = certificateFields(certificate)
    if (identifier.tag === 0x80)
      return sameBytes(identifier.content, extension('2.5.29.14')?.content ?? new Uint8Array())
    return sameBytes(identifier.content, join(issuer.whole, serialNumber.whole))
  })
}

function isImprintOf(imprint: Imprint, of: Timestamped): boolean {
  if ('bytes' in of) return sameBytes(hashOf(imprint.hash, ...of.bytes), imprint.value)
  return of.hash === imprint.hash && sameBytes(of.value, imprint.value)
}

function signerChecks(
  token: TimestampToken,
  signer: DataSignerInfo,
  certificate: Uint8Array,
): [boolean, TimestampReason][] {
  const hash = hashOfAlgorithm(readWhole(signer.digestAlgorithm))
  const isWeak = (hash && weak.includes(hash)) ?? false
  const isKnown = canVerify(certificateFields(certificate).publicKeyInfo.whole)
  const isOfKey = holds(() => isVerified(signer, certificate, hash))
  return [
    [isWeak || holds(() => isSignedWeakly(signer)), 'timestamp.hash_too_weak'],
    [!holds(() => isOverContent(token, signer, hash)), 'timestamp.digest_differs'],
    [!holds(() => isBound(signer, certificate)), 'timestamp.certificate_not_bound'],
    [isKnown && !isOfKey, 'timestamp.signature_wrong'],
    [!isKnown, 'timestamp.algorithm_unknown_here'],
  ]
}

// A signature may be over another hash than that of the content.
function isSignedWeakly({ signatureAlgorithm }: DataSignerInfo): boolean {
  const named = readAlgorithm(signatureAlgorithm)
  return 'hash' in named && weak.includes(named.hash)
}

// What does not read is not so.
function holds(condition: () => boolean): boolean {
  try {
    return condition()
  } catch {
    return false
  }
}

function isOverContent({ cms }: TimestampToken, signer: DataSignerInfo, hash?: HashName): boolean {
  const digest = signer.attributes.get(messageDigest)
  const type = signer.attributes.get(contentType)
  if (!hash || !digest || !type || identifierText(type) !== cms.contentType) return false
  return sameBytes(hashOf(hash, cms.content), digest.content)
}

function isVerified(signer: DataSignerInfo, certificate: Uint8Array, hash?: HashName): boolean {
  return verifySignature({
    publicKeyInfo: certificateFields(certificate).publicKeyInfo.whole,
    algorithm: signer.signatureAlgorithm,
    ...(hash && { hash }),
    data: signer.signedAttributes,
    signature: signer.signature,
  })
}

// The first ESSCertID names the signer's certificate by its hash: SHA-1 in the first version, SHA-256 unless said in the second.
function isBound({ attributes }: DataSignerInfo, certificate: Uint8Array): boolean {
  const second = attributes.get(signingCertificateV2)
  const reference = firstIn(firstIn(second ?? attributes.get(signingCertificate)))
  const [first, digest] = readChildren(reference)
  if (first?.tag === 0x04)
    return sameBytes(hashOf(second ? 'sha256' : 'sha1', certificate), first.content)
  const hash = hashOfAlgorithm(first)
  return hash && digest ? sameBytes(hashOf(hash, certificate), digest.content) : false
}

function firstIn(list: DerElement | undefined): DerElement {
  const [first] = list ? readChildren(list) : []
  if (!first) throw new TimestampProblem('timestamp.unreadable')
  return first
}
