import { sequence, unsignedInteger, type Bytes } from '../cms/der.ts'

/** r and s side by side as the SEQUENCE of two INTEGERs that keys want; nothing where their length is not that of the curve. Source: RFC 9231 §2.3.6, RFC 3279 §2.2.3 */
export function ecdsaFromRaw(raw: Uint8Array, curveBits: number | undefined): Bytes | undefined {
  const size = Math.ceil((curveBits ?? 0) / 8)
  if (size === 0 || raw.length !== 2 * size) return undefined
  return sequence(unsignedInteger(raw.subarray(0, size)), unsignedInteger(raw.subarray(size)))
}
