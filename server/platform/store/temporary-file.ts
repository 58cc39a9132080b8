import { createHash, randomUUID } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Content, KeptContent } from './file-store.ts'

/** Writes content to a new file in the folder, through to the disk; nothing stays where it breaks off. */
export async function writeTemporary(
  folder: string,
  content: Content,
): Promise<KeptContent & { path: string }> {
  const path = join(folder, randomUUID())
  try {
    return { path, ...(await write(path, content)) }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

async function write(path: string, content: Content): Promise<KeptContent> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  const pieces = content instanceof Uint8Array ? [content] : content
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const piece of pieces) {
      hash.update(piece)
      sizeBytes += piece.byteLength
      await file.writeFile(piece)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), sizeBytes }
}
