import { unzipSync, zipSync, type Zippable } from 'fflate'
import { sameBytes } from '../../../signing/formats/cms/der.ts'

/** The parts of a bundle by their paths. */
export type Parts = ReadonlyMap<string, Uint8Array>

// Nothing of when or where it was made: the same parts give the same bytes.
const options = { level: 0, os: 0, attrs: 0 } as const
const epoch = [1980, 0, 1] as const
const knownPath = /^[a-z][a-z0-9-]*(\/[a-z0-9][a-z0-9.-]*)*(\.[a-z]+)?$/
const mostParts = 20_000

/** One ZIP file with the parts in the order of their paths, stored as they are. */
export function packParts(parts: Parts): Uint8Array {
  const sorted = [...parts.keys()].sort((one, other) => (one < other ? -1 : 1))
  const files: Zippable = {}
  for (const path of sorted) files[path] = parts.get(path) ?? new Uint8Array()
  return zipSync(files, { ...options, mtime: new Date(...epoch) })
}

/** What a file that should be a bundle holds, and whether it is what these parts make, byte for byte. */
export interface Unpacked {
  parts: Parts
  isAsPacked: boolean
  /** The part where the first byte differs; empty where none does, or behind them all. */
  differsIn: string
}

/** Reads a bundle; throws where it is no ZIP file of stored parts. */
export function unpackParts(bytes: Uint8Array): Unpacked {
  const parts = new Map(Object.entries(unzipSync(bytes, { filter: storedOnly(bytes.length) })))
  const again = packParts(parts)
  const isAsPacked = sameBytes(again, bytes)
  return {
    parts,
    isAsPacked,
    differsIn: isAsPacked ? '' : partAt(firstDifference(again, bytes), parts),
  }
}

// What lies in a file once cannot be longer than the file: parts that share bytes would unfold to anything.
function storedOnly(mostBytes: number) {
  let count = 0
  let sum = 0
  return (part: { name: string; size: number; originalSize: number; compression: number }) => {
    count += 1
    sum += part.originalSize
    const isStored = part.compression === 0 && part.size === part.originalSize
    const isSmall = count <= mostParts && sum <= mostBytes
    if (!isStored || !isSmall || !knownPath.test(part.name)) throw new Error('no bundle')
    return true
  }
}

function firstDifference(one: Uint8Array, other: Uint8Array): number {
  const found = one.findIndex((byte, index) => byte !== other[index])
  return found < 0 ? one.length : found
}

const localHeader = 30

function partAt(offset: number, parts: Parts): string {
  let end = 0
  const sorted = [...parts].sort(([one], [other]) => (one < other ? -1 : 1))
  for (const [path, content] of sorted) {
    end += localHeader + path.length + content.length
    if (offset < end) return path
  }
  return ''
}
