import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { open, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Keeps bytes as the store does: hashed, written, through to the disk, renamed, the folder through to the disk. */
export async function keep(folder: string, bytes: Uint8Array): Promise<string> {
  const sha256 = hashOf(bytes)
  const temporary = join(folder, randomUUID())
  const place = join(folder, sha256.slice(0, 2), sha256)
  mkdirSync(dirname(place), { recursive: true })
  const file = await open(temporary, 'wx')
  await file.writeFile(bytes)
  await file.sync()
  await file.close()
  await rename(temporary, place)
  const above = await open(dirname(place))
  await above.sync()
  await above.close()
  return sha256
}

/** Reads kept bytes and checks their hash. */
export async function reread(folder: string, sha256: string): Promise<Uint8Array> {
  const bytes = await readFile(join(folder, sha256.slice(0, 2), sha256))
  if (hashOf(bytes) !== sha256) throw new Error(`${sha256} is damaged`)
  return bytes
}
