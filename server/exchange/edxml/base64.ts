const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const codes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
/** Two letters for every twelve bits, side by side in memory. */
const pairs = new Uint16Array(
  Uint8Array.from({ length: 8192 }, (_, at) => codes[at % 2 === 0 ? at >> 7 : (at >> 1) & 63] ?? 0)
    .buffer,
)
const pad = 0x3d
/** What each letter stands for; what is none stands for a negative number, as does all that is made of it. */
const values = new Int32Array(256).fill(-1)
codes.forEach((code, value) => (values[code] = value))

/** Bytes in base64, without line breaks. Source: RFC 4648 §4 */
export function encodeBase64(bytes: Uint8Array): string {
  const written = new Uint16Array(Math.ceil(bytes.length / 3) * 2)
  for (let at = 0, to = 0; at < bytes.length; at += 3, to += 2) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    written[to] = pairs[group >> 12] ?? 0
    written[to + 1] = pairs[group & 4095] ?? 0
  }
  const text = new Uint8Array(written.buffer)
  return new TextDecoder().decode(text.fill(pad, text.length - ((3 - (bytes.length % 3)) % 3)))
}

/** The bytes of a base64 text, between whose letters white space may stand; nothing where it is not exactly that, with its padding and no bits left over. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const plain = /[ \t\r\n]/.test(text) ? text.replace(/[ \t\r\n]/g, '') : text
  const padding = plain.endsWith('==') ? 2 : Number(plain.endsWith('='))
  if (plain.length % 4 !== 0) return undefined
  const bytes = new Uint8Array((plain.length / 4) * 3 - padding)
  const whole = plain.length - (padding > 0 ? 4 : 0)
  const isGood = fill(bytes, plain, whole) && fillLast(bytes, plain.slice(whole), padding)
  return isGood ? bytes : undefined
}

const valueAt = (text: string, at: number): number => values[text.charCodeAt(at)] ?? -1

function fill(bytes: Uint8Array, text: string, end: number): boolean {
  for (let at = 0, to = 0; at < end; at += 4, to += 3) {
    const group =
      (valueAt(text, at) << 18) |
      (valueAt(text, at + 1) << 12) |
      (valueAt(text, at + 2) << 6) |
      valueAt(text, at + 3)
    if (group < 0) return false
    bytes[to] = group >> 16
    bytes[to + 1] = group >> 8
    bytes[to + 2] = group
  }
  return true
}

// The bits that are left over in the last letter must be zero.
function fillLast(bytes: Uint8Array, text: string, padding: number): boolean {
  if (padding === 0) return true
  const group =
    (valueAt(text, 0) << 18) |
    (valueAt(text, 1) << 12) |
    (padding === 1 ? valueAt(text, 2) << 6 : 0)
  if (padding === 1) bytes[bytes.length - 2] = group >> 16
  bytes[bytes.length - 1] = padding === 1 ? group >> 8 : group >> 16
  return group >= 0 && (group & (padding === 1 ? 0xff : 0xffff)) === 0
}
