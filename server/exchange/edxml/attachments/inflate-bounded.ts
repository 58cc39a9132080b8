import { Inflate } from 'fflate'
import { join } from '../../../signing/formats/cms/der.ts'

/** A portion becomes at most a thousand times larger. */
const portion = 16_384

/** Inflates raw deflate data, whatever size it declares; nothing where it is broken, `too-much` as soon as it exceeds so many bytes. */
export function inflateBounded(
  data: Uint8Array,
  mostBytes: number,
): Uint8Array | 'too-much' | undefined {
  const parts: Uint8Array[] = []
  let size = 0
  const inflate = new Inflate((part) => {
    size += part.length
    if (size <= mostBytes) parts.push(part)
  })
  try {
    for (let at = 0; at < data.length && size <= mostBytes; at += portion) {
      inflate.push(data.subarray(at, at + portion), at + portion >= data.length)
    }
  } catch {
    return undefined
  }
  return size > mostBytes ? 'too-much' : join(...parts)
}
