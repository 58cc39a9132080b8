const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/** One way in which a password may have been written when a key file was made. */
export interface WrittenPassword {
  /** For keys derived as PKCS #12 itself does: UTF-16, big-endian, two zero bytes at the end. Source: RFC 7292 §B.1 */
  wide: Uint8Array<ArrayBuffer>
  /** For keys derived by PBKDF2: UTF-8. */
  narrow: Uint8Array<ArrayBuffer>
}

/**
 * The ways to write a password, the likeliest first: composed, as typed, decomposed, as the Vietnamese
 * keyboard of Windows writes it (tones apart, other marks not), and as OpenSSL before 1.1 took UTF-8.
 */
export function writtenPasswords(password: string): WrittenPassword[] {
  const composed = password.normalize('NFC')
  const forms = [composed, password, password.normalize('NFD'), tonesApart(composed)]
  const written = [...new Set(forms)].map((form) => ({ wide: wide(form), narrow: utf8(form) }))
  const asBytes = Array.from(utf8(composed), (byte) => String.fromCharCode(byte)).join('')
  return asBytes === composed
    ? written
    : [...written, { wide: wide(asBytes), narrow: utf8(composed) }]
}

function tonesApart(composed: string): string {
  return Array.from(composed, (letter) => {
    const parts = letter.normalize('NFD')
    return parts.replace(tones, '').normalize('NFC') + (parts.match(tones) ?? []).join('')
  }).join('')
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(new TextEncoder().encode(text))

function wide(text: string): Uint8Array<ArrayBuffer> {
  const codes = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
  return Uint8Array.from([...codes, 0].flatMap((code) => [code >> 8, code & 0xff]))
}
