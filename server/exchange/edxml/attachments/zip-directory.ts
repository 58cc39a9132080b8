import { latinText } from '../../../signing/formats/bytes.ts'

/** A file in a zip, as its directory says. */
export interface ListedFile {
  flags: number
  method: number
  checksum: number
  packedSize: number
  size: number
  name: string
  /** Where its own header begins. */
  at: number
}

const endSize = 22
const headSize = 46
const longestComment = 65_535
const signatures = { end: 0x06054b50, head: 0x02014b50, local: 0x04034b50 }
const utf8Name = 0x0800
/** Of more than these nobody asks more than that there are several. */
const mostRead = 2

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Whether bytes begin as a zip does. */
export const looksZipped = (bytes: Uint8Array): boolean =>
  bytes.length >= 4 && viewOf(bytes).getUint32(0, true) === signatures.local

/**
 * The first two files that the directory of a zip lists; nothing where it is not exactly between the files and the end,
 * with nothing after it, on one disk. Source: PKWARE APPNOTE 6.3.10 §4.3
 */
export function listedFiles(zip: Uint8Array): ListedFile[] | undefined {
  const end = findEnd(zip)
  if (end === undefined) return undefined
  const view = viewOf(zip)
  const count = view.getUint16(end + 10, true)
  const [size, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)]
  const isOneDisk = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count
  if (!isOneDisk || start + size !== end) return undefined
  const { files, at } = readFiles(zip.subarray(start, end), Math.min(count, mostRead)) ?? {}
  return count <= mostRead && at !== size ? undefined : files
}

function findEnd(zip: Uint8Array): number | undefined {
  const view = viewOf(zip)
  const first = Math.max(0, zip.length - endSize - longestComment)
  for (let at = zip.length - endSize; at >= first; at--) {
    const isEnd = view.getUint32(at, true) === signatures.end
    if (isEnd && at + endSize + view.getUint16(at + 20, true) === zip.length) return at
  }
  return undefined
}

function readFiles(
  directory: Uint8Array,
  count: number,
): { files: ListedFile[]; at: number } | undefined {
  const files: ListedFile[] = []
  let at = 0
  while (files.length < count) {
    const read = readFile(directory.subarray(at))
    if (!read) return undefined
    files.push(read.file)
    at += read.length
  }
  return { files, at }
}

function readFile(bytes: Uint8Array): { file: ListedFile; length: number } | undefined {
  const view = viewOf(bytes)
  if (bytes.length < headSize || view.getUint32(0, true) !== signatures.head) return undefined
  const nameEnd = headSize + view.getUint16(28, true)
  const length = nameEnd + view.getUint16(30, true) + view.getUint16(32, true)
  if (length > bytes.length) return undefined
  const flags = view.getUint16(8, true)
  const name = bytes.subarray(headSize, nameEnd)
  const file = {
    flags,
    method: view.getUint16(10, true),
    checksum: view.getUint32(16, true),
    packedSize: view.getUint32(20, true),
    size: view.getUint32(24, true),
    name: nameOf(name, flags),
    at: view.getUint32(42, true),
  }
  return { file, length }
}

const nameOf = (name: Uint8Array, flags: number): string =>
  (flags & utf8Name) !== 0 ? new TextDecoder().decode(name) : latinText(name)

const localSize = 30

/** What is packed of a file, where its own header agrees with the directory; nothing where it does not. */
export function packedBytes(zip: Uint8Array, listed: ListedFile): Uint8Array | undefined {
  const { at, name, method, packedSize, flags } = listed
  if (at + localSize > zip.length) return undefined
  const view = viewOf(zip.subarray(at))
  const nameEnd = at + localSize + view.getUint16(26, true)
  const isSame =
    view.getUint32(0, true) === signatures.local &&
    view.getUint16(8, true) === method &&
    nameOf(zip.subarray(at + localSize, nameEnd), flags) === name
  const from = nameEnd + view.getUint16(28, true)
  const packed = zip.subarray(from, from + packedSize)
  return isSame && packed.length === packedSize ? packed : undefined
}
