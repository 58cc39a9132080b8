import { randomUUID } from 'node:crypto'
import { closeSync, fsync, openSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sha256 } from '../digest.ts'
import type { KeptContent } from './file-store.ts'

/** Content that is written at once, in this thread: what is longer would hold up others. */
export const mostBytesAtOnce = 128 * 1024

/** Waits until the disk has what was written. */
export const synced = promisify(fsync)

type Written = KeptContent & { path: string }

/** Writes small contents to new files in the folder, through to the disk, for which all wait together; nothing stays where one fails. */
export async function writeTogether(
  folder: string,
  contents: readonly Uint8Array[],
): Promise<Written[]> {
  const opened: { path: string; descriptor: number }[] = []
  try {
    const written = contents.map((content) => {
      const path = join(folder, randomUUID())
      const descriptor = openSync(path, 'wx', 0o600)
      opened.push({ path, descriptor })
      writeFileSync(descriptor, content)
      return { path, sha256: sha256(content), sizeBytes: content.byteLength }
    })
    await Promise.all(opened.map(({ descriptor }) => synced(descriptor)))
    return written
  } catch (error) {
    for (const { path } of opened) rmSync(path, { force: true })
    throw error
  } finally {
    for (const { descriptor } of opened) closeSync(descriptor)
  }
}
