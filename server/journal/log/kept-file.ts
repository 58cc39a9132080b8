import { randomUUID } from 'node:crypto'
import { open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/** The text of a file; undefined where there is none. */
export async function textOf(path: string): Promise<string | undefined> {
  return await readFile(path, 'utf8').catch((problem: unknown) => {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw problem
  })
}

/** Writes a file that only its owner may read, whole or not at all, safe from a power cut. */
export async function keepText(path: string, text: string): Promise<void> {
  const beside = `${path}.${randomUUID()}`
  await synced(beside, 'wx', text)
  await rename(beside, path)
  await synced(dirname(path), 'r')
}

async function synced(path: string, how: 'wx' | 'r', text?: string): Promise<void> {
  const handle = await open(path, how, 0o600)
  try {
    if (text !== undefined) await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
