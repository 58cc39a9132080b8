import { certificateFields } from '../cms/certificate-fields.ts'
import { CmsProblem } from '../cms/cms-problem.ts'
import { sameBytes } from '../cms/der.ts'
import { identifierText } from '../cms/der-reader.ts'
import { canVerify, hashOf } from '../primitives.ts'
import { algorithmsOf, isKeyLongEnough, isSignedBy, whyNotAllowed } from './allowed-algorithms.ts'
import type { SignatureReason } from './reasons.ts'
import { readSignatureCms, type SignatureCms } from './signature-cms.ts'
import { isCertificateNamed, signerCertificate } from './signer-certificate.ts'

/** What a CMS says and whether it holds, before trust and time. */
export interface CmsVerdict {
  cms: SignatureCms
  /** The signer's certificate, DER; nothing if the CMS does not hold it. */
  certificate: Uint8Array | undefined
  /** Whether the digest in it is that of the signed bytes. */
  isIntact: boolean
  /** Whether the signature value is the certificate's key's. */
  isValid: boolean
  /** Whether the attributes name the signer's certificate; nothing where they name none. */
  essMatches: boolean | undefined
  reasons: SignatureReason[]
}

const contentTypeAttribute = '1.2.840.113549.1.9.3'
const messageDigestAttribute = '1.2.840.113549.1.9.4'
const plainData = '1.2.840.113549.1.7.1'

/** Judges the CMS of a signature over these parts; nothing if it cannot be read. What claims PAdES must name its certificate. */
export function judgeCms(
  contents: Uint8Array,
  signed: readonly Uint8Array[],
  isPades: boolean,
): CmsVerdict | undefined {
  try {
    return verdictOf(readSignatureCms(contents), signed, isPades)
  } catch (problem) {
    if (problem instanceof CmsProblem) return undefined
    throw problem
  }
}

function verdictOf(cms: SignatureCms, signed: readonly Uint8Array[], isPades: boolean): CmsVerdict {
  const certificate = signerCertificate(cms)
  const essMatches = isCertificateNamed(cms.attributes, certificate)
  const held = { isIntact: isIntact(cms, signed), isValid: isValid(cms, certificate, signed) }
  const mustName = isPades || essMatches !== undefined
  const checks: (readonly [boolean, SignatureReason])[] = [
    [!cms.isDetached, 'signature.content_attached'],
    [!hasRightType(cms), 'signature.content_type_wrong'],
    [!cms.signedAttributes, 'signature.attributes_missing'],
    [!held.isIntact, 'signature.digest_mismatch'],
    [!certificate, 'signature.certificate_missing'],
    [certificate !== undefined && !held.isValid && isKnown(certificate), 'signature.value_wrong'],
    [certificate !== undefined && !isKnown(certificate), 'signature.algorithm_unknown_here'],
    [certificate !== undefined && !isStrong(certificate), 'signature.key_too_short'],
    [mustName && !essMatches, 'signature.signing_certificate_mismatch'],
  ]
  const reasons = checks.filter(([holds]) => holds).map(([, reason]) => reason)
  const algorithms = algorithmsOf(cms.digestAlgorithm, cms.signatureAlgorithm)
  return {
    cms,
    certificate,
    ...held,
    essMatches,
    reasons: [...whyNotAllowed(algorithms), ...reasons],
  }
}

function isIntact(cms: SignatureCms, signed: readonly Uint8Array[]): boolean {
  const { hash } = algorithmsOf(cms.digestAlgorithm, cms.signatureAlgorithm)
  if (!hash || !cms.isDetached) return false
  // Without attributes the signature itself is over the content: what it proves is told by its value.
  if (!cms.signedAttributes) return true
  const [digest] = cms.attributes.get(messageDigestAttribute) ?? []
  return digest?.tag === 0x04 && sameBytes(digest.content, hashOf(hash, ...signed))
}

function isValid(
  cms: SignatureCms,
  certificate: Uint8Array | undefined,
  signed: readonly Uint8Array[],
): boolean {
  if (!certificate) return false
  const { hash } = algorithmsOf(cms.digestAlgorithm, cms.signatureAlgorithm)
  return isSignedBy(certificateFields(certificate).publicKeyInfo.whole, {
    algorithm: cms.signatureAlgorithm,
    hash,
    data: cms.signedAttributes ?? joined(signed),
    signature: cms.signature,
  })
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

// Source: RFC 5652 §11.1: the attribute repeats the type of what is signed, and a PDF is plain data
function hasRightType({ contentType, attributes, signedAttributes }: SignatureCms): boolean {
  const [named] = attributes.get(contentTypeAttribute) ?? []
  if (contentType !== plainData) return false
  if (!signedAttributes) return true
  return named?.tag === 0x06 && identifierText(named) === plainData
}

function isKnown(certificate: Uint8Array): boolean {
  try {
    return canVerify(certificateFields(certificate).publicKeyInfo.whole)
  } catch {
    return true
  }
}

function isStrong(certificate: Uint8Array): boolean {
  try {
    return isKeyLongEnough(certificateFields(certificate).publicKeyInfo.whole)
  } catch {
    return false
  }
}
