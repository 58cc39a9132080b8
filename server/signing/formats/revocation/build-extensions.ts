import { element, objectIdentifier, octetString, sequence, type Bytes } from '../cms/der.ts'
import { certificateFields } from '../cms/certificate-fields.ts'
import { readChildren } from '../cms/der-reader.ts'
import { hashOf } from '../primitives.ts'

const yes = Uint8Array.of(0x01, 0x01, 0xff)

/** One extension. Source: RFC 5280 §4.2 */
export function extension(type: string, value: Uint8Array, isCritical = false): Bytes {
  return sequence(objectIdentifier(type), ...(isCritical ? [yes] : []), octetString(value))
}

/** The authority key identifier that points at an issuer's certificate, as an extension. */
export function authorityKeyId(issuer: Uint8Array): Bytes {
  const named = certificateFields(issuer).extension('2.5.29.14')?.content
  return extension('2.5.29.35', sequence(element(0x80, named ?? keyHash(issuer))))
}

/** SHA-1 of the public key's bits, by which responders are named. Source: RFC 6960 §4.2.1 */
export const keyHash = (certificate: Uint8Array): Uint8Array =>
  hashOf('sha1', publicKeyBits(certificate))

/** The public key's bits without their tag, length and count of unused bits. */
export function publicKeyBits(certificate: Uint8Array): Uint8Array {
  const [, bits] = readChildren(certificateFields(certificate).publicKeyInfo)
  return (bits?.content ?? new Uint8Array()).subarray(1)
}
