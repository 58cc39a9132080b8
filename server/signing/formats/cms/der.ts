/** Bytes over their own buffer, which WebCrypto takes in Node and in every browser. */
export type Bytes = Uint8Array<ArrayBuffer>

/** The parts, one after the other. */
export const join = (...parts: readonly Uint8Array[]): Bytes => joined(parts)

// As arguments, a hundred thousand parts would not fit on the stack.
function joined(parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** A DER length: one byte below 128, else the shortest long form. Source: X.690 §10.1 */
export function lengthOf(count: number): Bytes {
  if (count < 0x80) return Uint8Array.of(count)
  const digits: number[] = []
  for (let rest = count; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256)
  return Uint8Array.of(0x80 | digits.length, ...digits)
}

/** One DER element: tag byte, length, and the parts as its content. */
export const element = (tag: number, ...parts: readonly Uint8Array[]): Bytes =>
  elementOf(tag, parts)

/** What `element` makes, of any number of parts. */
export function elementOf(tag: number, parts: readonly Uint8Array[]): Bytes {
  const content = joined(parts)
  return join(Uint8Array.of(tag), lengthOf(content.length), content)
}

/** SEQUENCE of the parts in the order given. */
export const sequence = (...parts: readonly Uint8Array[]): Bytes => element(0x30, ...parts)

/** SET OF the members, sorted by their encoding as DER demands. Source: X.690 §11.6 */
export const setOf = (...members: readonly Uint8Array[]): Bytes =>
  element(0x31, ...[...members].sort(inByteOrder))

/** OCTET STRING with this content. */
export const octetString = (content: Uint8Array): Bytes => element(0x04, content)

/** NULL. */
export const nothing = Uint8Array.of(0x05, 0x00)

/** Constructed context tag `[number]` around the parts. */
export const tagged = (number: number, ...parts: readonly Uint8Array[]): Bytes =>
  element(0xa0 | number, ...parts)

/** INTEGER of a non-negative number below 2^31. */
export function integer(value: number): Bytes {
  const digits = [value >>> 24, value >>> 16, value >>> 8, value].map((digit) => digit & 0xff)
  return unsignedInteger(Uint8Array.from(digits))
}

/** INTEGER of a non-negative number given as big-endian bytes of any length. */
export function unsignedInteger(digits: Uint8Array): Bytes {
  let start = 0
  while (start < digits.length - 1 && digits[start] === 0) start++
  const short = digits.subarray(start)
  const signBit = (short[0] ?? 0) & 0x80
  return element(0x02, ...(signBit ? [Uint8Array.of(0)] : []), short)
}

/** OBJECT IDENTIFIER from its dotted form, such as `1.2.840.113549.1.7.2`. */
export function objectIdentifier(dotted: string): Bytes {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return element(0x06, Uint8Array.from([first * 40 + second, ...rest].flatMap(base128)))
}

/** Order of two encodings, byte by byte, the shorter first where one begins the other. */
export function inByteOrder(one: Uint8Array, other: Uint8Array): number {
  const shared = Math.min(one.length, other.length)
  for (let at = 0; at < shared; at++) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0)
    if (difference !== 0) return difference
  }
  return one.length - other.length
}

/** Whether both hold the same bytes. */
export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && inByteOrder(one, other) === 0

function base128(part: number): number[] {
  const digits = [part % 128]
  for (let rest = Math.floor(part / 128); rest > 0; rest = Math.floor(rest / 128)) {
    digits.unshift((rest % 128) | 0x80)
  }
  return digits
}
