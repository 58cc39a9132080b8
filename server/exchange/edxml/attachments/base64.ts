/** Bytes in base64, without line breaks. Source: RFC 4648 §4 */
export function encodeBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')
}

const notLetter = /[^A-Za-z\d+/]/

/** The bytes of a base64 text, between whose letters white space may stand; nothing where it is not exactly that, with its padding and no bits left over. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const plain = /[ \t\r\n]/.test(text) ? text.replace(/[ \t\r\n]/g, '') : text
  const padding = plain.endsWith('==') ? 2 : Number(plain.endsWith('='))
  const end = plain.search(notLetter)
  if (plain.length % 4 !== 0 || (end >= 0 && end < plain.length - padding)) return undefined
  // The bits that are left over in the last letter must be zero: else it would be written otherwise.
  const last = plain.slice(-4)
  if (Buffer.from(last, 'base64').toString('base64') !== last) return undefined
  return new Uint8Array(Buffer.from(plain, 'base64'))
}
