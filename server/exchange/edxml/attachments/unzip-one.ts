import { isPlainName } from './attachment-name.ts'
import { checksum } from './checksum.ts'
import { inflateBounded } from './inflate-bounded.ts'
import type { Damage } from '../read-result.ts'
import { listedFiles, packedBytes, type ListedFile } from './zip-directory.ts'

/** The one file of a zip. */
export interface UnzippedFile {
  name: string
  bytes: Uint8Array
}

const encrypted = 0x2041
const methods = { stored: 0, deflated: 8 }

/** The one file of a zip, at most so many bytes; sizes and sums that it declares are held against what comes out. */
export function unzipOne(zip: Uint8Array, mostBytes: number): UnzippedFile | Damage {
  const files = listedFiles(zip)
  if (!files) return 'zip-broken'
  const [file, ...more] = files
  if (!file) return 'empty'
  if (more.length > 0) return 'zip-several-files'
  if (!isPlainName(file.name)) return 'zip-path-unsafe'
  return (file.flags & encrypted) === 0 ? unzipFile(zip, file, mostBytes) : 'zip-encrypted'
}

function unzipFile(zip: Uint8Array, file: ListedFile, mostBytes: number): UnzippedFile | Damage {
  const packed = packedBytes(zip, file)
  const bytes = packed && unpacked(packed, file, mostBytes)
  if (bytes === 'too-much') return 'zip-bomb'
  return bytes ? checked(bytes, file) : 'zip-broken'
}

function unpacked(packed: Uint8Array, { method }: ListedFile, mostBytes: number) {
  if (method === methods.deflated) return inflateBounded(packed, mostBytes)
  if (method !== methods.stored) return undefined
  return packed.length > mostBytes ? 'too-much' : packed
}

function checked(bytes: Uint8Array, file: ListedFile): UnzippedFile | Damage {
  if (bytes.length !== file.size) return 'zip-broken'
  return checksum(bytes) === file.checksum ? { name: file.name, bytes } : 'checksum-wrong'
}
