import { latinText } from '../../signing/formats/bytes.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const codes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
const pad = 0x3d
const nothing = 0xff
const values = new Uint8Array(256).fill(nothing)
codes.forEach((code, value) => (values[code] = value))

/** Bytes in base64, without line breaks. Source: RFC 4648 §4 */
export function encodeBase64(bytes: Uint8Array): string {
  const written = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(pad)
  const code = (value: number): number => codes[value & 63] ?? 0
  for (let at = 0, to = 0; at < bytes.length; at += 3, to += 4) {
    const left = bytes.length - at
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    written[to] = code(group >> 18)
    written[to + 1] = code(group >> 12)
    if (left > 1) written[to + 2] = code(group >> 6)
    if (left > 2) written[to + 3] = code(group)
  }
  return latinText(written)
}

/** The bytes of a base64 text, between whose letters white space may stand; nothing where it is not exactly that, with its padding and no bits left over. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const plain = /\s/.test(text) ? text.replace(/[ \t\r\n]/g, '') : text
  const padding = plain.endsWith('==') ? 2 : Number(plain.endsWith('='))
  if (plain.length % 4 !== 0) return undefined
  const bytes = new Uint8Array((plain.length / 4) * 3 - padding)
  return fill(bytes, plain, plain.length - padding) ? bytes : undefined
}

// Bits are gathered six at a time; what is left of the last letter must be zero.
function fill(bytes: Uint8Array, plain: string, end: number): boolean {
  let bits = 0
  let count = 0
  let to = 0
  for (let at = 0; at < end; at++) {
    const code = plain.charCodeAt(at)
    const value = code < 256 ? (values[code] ?? nothing) : nothing
    if (value === nothing) return false
    bits = ((bits << 6) | value) & 0xffff
    count += 6
    if (count < 8) continue
    count -= 8
    bytes[to++] = bits >> count
  }
  return to === bytes.length && (bits & ((1 << count) - 1)) === 0
}
