import { createHash, verify, X509Certificate } from 'node:crypto'
import { certificateParts } from '../cms/certificate-parts.ts'
import { CmsProblem } from '../cms/cms-problem.ts'
import { octetString, sameBytes, sequence } from '../cms/der.ts'
import { readChildren, type DerElement } from '../cms/der-reader.ts'
import { identifierOf, readCms, type ReadCms } from '../cms/read-cms.ts'

/** A hash that is allowed. */
export type Hash = 'sha256' | 'sha384' | 'sha512'

/** What a CMS says and whether it holds, before trust. */
export interface CmsVerdict {
  messageDigest: Uint8Array
  /** Hash of the content; nothing if it is not an allowed one. */
  hash: Hash | undefined
  /** The signer's certificate; nothing if the CMS does not hold it. */
  certificate: X509Certificate | undefined
  others: X509Certificate[]
  /** Whether the signature value is the certificate's key's over the attributes. */
  isValid: boolean
  /** Whether the signing-certificate-v2 attribute names the signer's certificate; nothing without one. */
  essMatches: boolean | undefined
}

const hashes: Readonly<Record<string, Hash>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
// rsaEncryption names no hash: the digest algorithm's counts. Source: RFC 5754 §3.2
const rsaEncryption = '1.2.840.113549.1.1.1'
const signatureHashes: Readonly<Record<string, Hash>> = {
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
}

/** Judges a CMS; nothing if it cannot be read. Only SHA-2 with RSA (PKCS #1 v1.5) or ECDSA is allowed. */
export function judgeCms(bytes: Uint8Array): CmsVerdict | undefined {
  try {
    return verdictOf(readCms(bytes))
  } catch (problem) {
    if (problem instanceof CmsProblem) return undefined
    throw problem
  }
}

function verdictOf(cms: ReadCms): CmsVerdict {
  const der = cms.certificates.find((certificate) => isSigner(cms.signerIdentifier, certificate))
  const certificate = der && parsed(der)
  const others = cms.certificates.filter((other) => other !== der)
  const { signingCertificate } = cms
  return {
    messageDigest: cms.messageDigest,
    hash: signatureHash(cms) && hashes[cms.digestAlgorithm],
    certificate,
    others: others.flatMap((other) => parsed(other) ?? []),
    isValid: certificate !== undefined && verifies(cms, certificate),
    essMatches: signingCertificate && namesCertificate(signingCertificate, der),
  }
}

function signatureHash({ signatureAlgorithm, digestAlgorithm }: ReadCms): Hash | undefined {
  return signatureAlgorithm === rsaEncryption
    ? hashes[digestAlgorithm]
    : signatureHashes[signatureAlgorithm]
}

function isSigner(identifier: DerElement, certificate: Uint8Array): boolean {
  if (identifier.tag === 0x80) {
    const keyIdentifier = Buffer.from(octetString(octetString(identifier.content)))
    return Buffer.from(certificate).includes(keyIdentifier)
  }
  try {
    const { issuer, serialNumber } = certificateParts(certificate)
    return sameBytes(identifier.whole, sequence(issuer, serialNumber))
  } catch {
    return false
  }
}

// A certificate whose key or dates cannot be read counts as missing.
function parsed(certificate: Uint8Array): X509Certificate | undefined {
  try {
    const read = new X509Certificate(certificate)
    const dates = [read.validFrom, read.validTo].map((date) => Date.parse(date))
    return read.publicKey.type === 'public' && !dates.some(Number.isNaN) ? read : undefined
  } catch {
    return undefined
  }
}

function verifies(cms: ReadCms, { publicKey }: X509Certificate): boolean {
  const hash = signatureHash(cms)
  try {
    return hash !== undefined && verify(hash, cms.signedAttributes, publicKey, cms.signature)
  } catch {
    return false
  }
}

// ESSCertIDv2: an algorithm unless it is SHA-256, the hash, perhaps the issuer. Source: RFC 5035 §4
function namesCertificate(attribute: DerElement, certificate: Uint8Array | undefined): boolean {
  const [first] = readChildren(attribute).flatMap(readChildren)
  const parts = first ? readChildren(first) : []
  const [algorithm, hash] = parts[0]?.tag === 0x30 ? parts : [undefined, ...parts]
  const name = algorithm ? hashes[identifierOf(algorithm)] : 'sha256'
  if (!certificate || !name || !hash) return false
  return sameBytes(hash.content, createHash(name).update(certificate).digest())
}
