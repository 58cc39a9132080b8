import type { Bytes } from './der.ts'

/** Keys (PKCS #8) and certificates of a file, as DER. */
export interface LegacyContents {
  keys: Bytes[]
  certificates: Bytes[]
}

// pbeWithSHAAnd3-KeyTripleDES-CBC and its RC2 relatives: 1.2.840.113549.1.12.1.n (RFC 7292, Appendix C).
const oldEncryption = [0x06, 0x0a, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c, 0x01]

/** Whether a PKCS #12 file is encrypted the old way, with 3DES or RC2. */
export function isLegacy(file: Uint8Array): boolean {
  return file.some((_, start) => oldEncryption.every((byte, index) => file[start + index] === byte))
}

/** Opens an old PKCS #12 file with an RSA key; node-forge is loaded only here. Throws when the password is wrong. */
export async function openLegacy(file: Uint8Array, password: string): Promise<LegacyContents> {
  const { default: forge } = await import('node-forge')
  const { asn1, pki, pkcs12 } = forge
  const opened = pkcs12.pkcs12FromAsn1(asn1.fromDer(binary(file)), password)
  const bagsOf = (type: string) => opened.getBags({ bagType: type })[type] ?? []
  const { keyBag = '', pkcs8ShroudedKeyBag = '', certBag = '' } = pki.oids
  const der = (value: Parameters<typeof asn1.toDer>[0]): Bytes =>
    Uint8Array.from(asn1.toDer(value).getBytes(), (letter) => letter.charCodeAt(0))
  return {
    keys: [...bagsOf(keyBag), ...bagsOf(pkcs8ShroudedKeyBag)].flatMap(({ key }) =>
      key ? [der(pki.wrapRsaPrivateKey(pki.privateKeyToAsn1(key)))] : [],
    ),
    certificates: bagsOf(certBag).flatMap(({ cert }) =>
      cert ? [der(pki.certificateToAsn1(cert))] : [],
    ),
  }
}

function binary(file: Uint8Array): string {
  return Array.from(file, (byte) => String.fromCharCode(byte)).join('')
}
