const portion = 8192

/** Bytes as text, one character for each, from an index up to another. */
export function latinText(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = ''
  for (let at = start; at < end; at += portion) {
    // Spread, an iterator would go over the bytes one by one.
    const some = bytes.subarray(at, Math.min(at + portion, end)) as unknown as number[]
    text += String.fromCharCode.apply(null, some)
  }
  return text
}

/** Text as bytes, one for each character, of which none is above 0xff. */
export function latinBytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length)
  writeLatin(bytes, 0, text)
  return bytes
}

/** Writes text into bytes at an index, one byte for each character. */
export function writeLatin(bytes: Uint8Array, at: number, text: string): void {
  for (let index = 0; index < text.length; index++) bytes[at + index] = text.charCodeAt(index)
}

/** The bytes that pairs of hexadecimal digits say; a last odd digit is left out. */
export function hexBytes(digits: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor(digits.length / 2))
  for (let at = 0; at < bytes.length; at++) {
    bytes[at] = parseInt(digits.slice(2 * at, 2 * at + 2), 16)
  }
  return bytes
}

/** Text as big-endian UTF-16, in lower-case hexadecimal digits. */
export function utf16Hex(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  return units.map((unit) => unit.toString(16).padStart(4, '0')).join('')
}

/** Text of big-endian UTF-16; a last odd byte is left out. */
export function utf16Text(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0))
  }
  return text
}
