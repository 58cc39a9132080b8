import { crc32 } from 'node:zlib'

/** The CRC-32 of bytes, as zip files have it. Source: APPNOTE 4.4.7 */
export function checksum(bytes: Uint8Array): number {
  return crc32(bytes)
}
