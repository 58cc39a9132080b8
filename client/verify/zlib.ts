import { Unzlib, zlibSync } from 'fflate'
import { join } from '../../server/signing/formats/cms/der.ts'

const mostTrailing = 64

/** Inflates zlib data to at most so many bytes; throws where it is broken, without its checksum, or longer. */
export function inflate(data: Uint8Array, mostBytes: number): Uint8Array {
  const parts: Uint8Array[] = []
  let length = 0
  const reader = new Unzlib((part) => {
    length += part.length
    if (length > mostBytes) throw new Error('the data is too long')
    parts.push(part)
  })
  feed(reader, data)
  const inflated = join(...parts)
  if (!endsWith(data, adler(inflated))) throw new Error('the checksum is missing')
  return inflated
}

const portion = 65_536

// In portions, so that a bomb is noticed before it has grown.
function feed(reader: Unzlib, data: Uint8Array): void {
  for (let at = 0; at < data.length; at += portion) {
    reader.push(data.subarray(at, at + portion), at + portion >= data.length)
  }
}

// A line end, or other bytes, may stand behind the checksum. Source: RFC 1950 §2.2
function endsWith(data: Uint8Array, checksum: number): boolean {
  const view = new DataView(data.buffer, data.byteOffset, data.length)
  const first = Math.max(2, data.length - 4 - mostTrailing)
  for (let at = data.length - 4; at >= first; at--) {
    if (view.getUint32(at) === checksum) return true
  }
  return false
}

const most = 65_521
// As many sums as stay exact before the remainder is taken.
const run = 3800

function adler(data: Uint8Array): number {
  let [low, high] = [1, 0]
  for (let start = 0; start < data.length; start += run) {
    const end = Math.min(start + run, data.length)
    for (let at = start; at < end; at++) {
      low += data[at] ?? 0
      high += low
    }
    low %= most
    high %= most
  }
  return high * 65_536 + low
}

/** Compresses data as zlib. */
export const deflate = (data: Uint8Array): Uint8Array => zlibSync(data)
