import { sha256Identifier, signatureIdentifier } from './algorithms.ts'
import { certificateParts } from './certificate-parts.ts'
import { element, objectIdentifier, octetString, sequence, setOf, type Bytes } from './der.ts'

const contentType = objectIdentifier('1.2.840.113549.1.9.3')
const messageDigest = objectIdentifier('1.2.840.113549.1.9.4')
const signingCertificateV2 = objectIdentifier('1.2.840.113549.1.9.16.2.47')
const algorithmProtection = objectIdentifier('1.2.840.113549.1.9.52')
const data = objectIdentifier('1.2.840.113549.1.7.1')

/** What is signed: the SHA-256 of the content, and the signer's certificate as DER. */
export interface AttributesInput {
  contentDigest: Uint8Array
  certificate: Uint8Array
}

/**
 * The attributes to be signed, as a DER SET (tag 0x31): content type, digest, signing certificate and
 * algorithms; no signing time, which PAdES keeps in the PDF. Source: RFC 5652 §5.4, EN 319 142-1 §6.3
 */
export async function signedAttributes(input: AttributesInput): Promise<Bytes> {
  return setOf(
    attribute(contentType, data),
    attribute(messageDigest, octetString(input.contentDigest)),
    attribute(signingCertificateV2, await certificateReference(input.certificate)),
    attribute(algorithmProtection, algorithms(input.certificate)),
  )
}

const attribute = (type: Bytes, value: Bytes): Bytes => sequence(type, setOf(value))

const references = new WeakMap<Uint8Array, Bytes>()

async function certificateReference(certificate: Uint8Array): Promise<Bytes> {
  const reference = references.get(certificate) ?? (await referenceTo(certificate))
  references.set(certificate, reference)
  return reference
}

// SHA-256 is the default of ESSCertIDv2, so DER leaves it out (RFC 5035 §4).
async function referenceTo(certificate: Uint8Array): Promise<Bytes> {
  const { issuer, serialNumber } = certificateParts(certificate)
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(certificate))
  const issuerSerial = sequence(sequence(element(0xa4, issuer)), serialNumber)
  return sequence(sequence(sequence(octetString(new Uint8Array(hash)), issuerSerial)))
}

// Source: RFC 6211 §2
function algorithms(certificate: Uint8Array): Bytes {
  const identifier = signatureIdentifier[certificateParts(certificate).algorithm]
  return sequence(sha256Identifier, element(0xa1, contentOf(identifier)))
}

const contentOf = (short: Bytes): Bytes => short.subarray(2)
