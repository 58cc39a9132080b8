import { deflateRawSync } from 'node:zlib'
import { checksum } from '../../../server/exchange/edxml/attachments/checksum.ts'

/** A file to put into a zip, and what the zip may say of it that is not so. */
export interface ZipWish {
  name: string
  bytes: Uint8Array
  flags?: number
  method?: number
  declaredSize?: number
  declaredChecksum?: number
  localName?: string
}

/** A zip built by hand, so that it may lie. Source: PKWARE APPNOTE §4.3 */
export function zipOf(...wishes: readonly ZipWish[]): Buffer {
  const locals: Buffer[] = []
  const heads: Buffer[] = []
  for (const wish of wishes) {
    const at = Buffer.concat(locals).length
    const packed = wish.method === 0 ? Buffer.from(wish.bytes) : deflateRawSync(wish.bytes)
    const facts = factsOf(wish, packed.length)
    const [own, name] = [Buffer.from(wish.localName ?? wish.name), Buffer.from(wish.name)]
    locals.push(Buffer.from('PK\x03\x04'), facts, lengthOf(own, 4), own, packed)
    const rest = lengthOf(name, 18)
    rest.writeUInt32LE(at, 14)
    heads.push(Buffer.from('PK\x01\x02\x14\x00'), facts, rest, name)
  }
  return Buffer.concat([...locals, ...heads, endOf(wishes.length, locals, heads)])
}

function factsOf(wish: ZipWish, packedSize: number): Buffer {
  const facts = Buffer.alloc(22)
  facts.writeUInt16LE(20, 0)
  facts.writeUInt16LE(wish.flags ?? 0x0800, 2)
  facts.writeUInt16LE(wish.method ?? 8, 4)
  facts.writeUInt32LE(wish.declaredChecksum ?? checksum(wish.bytes), 10)
  facts.writeUInt32LE(packedSize, 14)
  facts.writeUInt32LE(wish.declaredSize ?? wish.bytes.length, 18)
  return facts
}

/** The length of a name, and nothing in the rest of so many bytes. */
function lengthOf(name: Buffer, bytes: number): Buffer {
  const rest = Buffer.alloc(bytes)
  rest.writeUInt16LE(name.length, 0)
  return rest
}

function endOf(count: number, locals: readonly Buffer[], heads: readonly Buffer[]): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(Buffer.concat([...heads]).length, 12)
  end.writeUInt32LE(Buffer.concat([...locals]).length, 16)
  return end
}
