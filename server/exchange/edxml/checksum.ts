const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest >>> 0
})

/** The CRC-32 of bytes, as zip files have it. Source: APPNOTE 4.4.7 */
export function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff
  // Counted, this is several times faster than iterated.
  for (let at = 0; at < bytes.length; at++) {
    rest = (table[(rest ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (rest >>> 8)
  }
  return ~rest >>> 0
}
