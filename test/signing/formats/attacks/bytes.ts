/** The text of a file, one character for each byte. */
export const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** The bytes of a text, one for each character. */
export const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1')

/** The file with the first of what is found put otherwise. */
export function replaced(
  bytes: Uint8Array,
  from: string | RegExp,
  to: string | ((...found: string[]) => string),
): Uint8Array {
  const text = textOf(bytes)
  return bytesOf(typeof to === 'string' ? text.replace(from, to) : text.replace(from, to))
}

/** The offset that the last `startxref` names. */
export const lastStart = (bytes: Uint8Array): string =>
  /startxref\n(\d+)\n%%EOF\n$/.exec(textOf(bytes))?.[1] ?? ''

/** The file with bytes of text behind its end. */
export const followedBy = (bytes: Uint8Array, text: string): Uint8Array =>
  Buffer.concat([bytes, bytesOf(text)])
