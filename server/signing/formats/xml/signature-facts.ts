import { sameBytes } from '../cms/der.ts'
import type { Certificate } from '../path/certificate.ts'
import { PathProblem } from '../path/path-problem.ts'
import { readCertificate } from '../path/read-certificate.ts'
import { hashOf, verifySignature } from '../primitives.ts'
import { canonical, canonicalParts } from './canonical.ts'
import { elementsById } from './find-signature.ts'
import { ecdsaFromRaw } from './raw-value.ts'
import type { ReadSignature, XmlReference } from './read-signature.ts'
import { algorithmNamed, digestNamed } from './xml-algorithms.ts'
import { base64In } from './xml-fields.ts'
import { XmlProblem, type XmlReason } from './xml-reasons.ts'
import type { XmlElement } from './xml-tree.ts'

/** The properties that are signed must be those of this very signature. */
export function expectProperties(
  { properties, propertiesReference }: ReadSignature,
  root: XmlElement,
): void {
  if (!properties || !propertiesReference) return
  const { identifier, isEnveloped } = propertiesReference
  const isThese = elementsById(root).get(identifier) === properties.element
  if (!isThese || isEnveloped) throw new XmlProblem('xml.reference_wrong')
}

/** Whether what is signed, and the properties beside it, have the digests that the signature states. */
export function isAsSigned(signature: ReadSignature, target: XmlElement): boolean {
  const { element, reference, properties, propertiesReference } = signature
  const isContent = isDigest(reference, target, reference.isEnveloped ? element : undefined)
  if (!properties || !propertiesReference) return isContent
  return isContent && isDigest(propertiesReference, properties.element)
}

function isDigest(reference: XmlReference, target: XmlElement, without?: XmlElement): boolean {
  const hash = digestNamed(reference.digestMethod)
  if (!hash) return false
  return sameBytes(
    hashOf(hash, ...canonicalParts(target, reference.form, without)),
    reference.digest,
  )
}

/** The certificates that came along. */
export interface Certificates {
  signer?: Certificate
  others: Uint8Array[]
  reasons: XmlReason[]
}

/** Those certificates, and whose it is: the one that the signed properties name, else the first; a broken one is never passed over. */
export function certificatesOf(signature: ReadSignature): Certificates {
  if (signature.certificates.length === 0) {
    return { others: [], reasons: ['xml.certificate_missing'] }
  }
  try {
    const ders = signature.certificates.map(base64In)
    const all = ders.map((der) => readCertificate(der))
    const signer = all.find((each) => isNamed(each, signature)) ?? all[0]
    return { others: ders, reasons: [], ...(signer ? { signer } : {}) }
  } catch (problem) {
    if (!(problem instanceof PathProblem || problem instanceof XmlProblem)) throw problem
    return { others: [], reasons: ['xml.certificate_unreadable'] }
  }
}

/** Whether the signed properties, where they name a certificate, name this one. */
export function isNamed({ der }: Certificate, { properties }: ReadSignature): boolean {
  if (!properties?.certificate) return true
  const { digestMethod, digest } = properties.certificate
  const hash = digestNamed(digestMethod)
  return hash !== undefined && sameBytes(hashOf(hash, der), digest)
}

/** Whether the value was made by the key of a certificate. */
export function isMadeBy(
  { publicKeyInfo, publicKey }: Certificate,
  signature: ReadSignature,
): boolean {
  const algorithm = algorithmNamed(signature.signatureMethod)
  const { value } = signature
  if (!algorithm) return false
  const written = algorithm.isEllipticCurve ? ecdsaFromRaw(value, publicKey.bits) : value
  const data = canonical(signature.signedInfo, signature.form)
  const { identifier } = algorithm
  return (
    written !== undefined &&
    verifySignature({ publicKeyInfo, algorithm: identifier, data, signature: written })
  )
}

/** Whether all hashes are known and none is SHA-1. */
export function whyNotAlgorithms(signature: ReadSignature): XmlReason[] {
  const { reference, propertiesReference, properties, signatureMethod } = signature
  const digests = [reference, propertiesReference, properties?.certificate].flatMap((each) =>
    each ? [digestNamed(each.digestMethod)] : [],
  )
  const hashes = [...digests, algorithmNamed(signatureMethod)?.hash]
  const isWeak = hashes.some((hash) => hash === undefined || hash === 'sha1')
  return isWeak ? ['xml.algorithm_not_allowed'] : []
}
