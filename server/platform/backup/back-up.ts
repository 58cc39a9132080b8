import { readFile, readdir, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { database } from '../database.ts'
import { files } from '../files.ts'
import { MigrationHistory } from '../migrate-history.ts'
import { inSnapshot } from '../transaction.ts'
import { entryNames, type Beginning, type Manifest } from './manifest.ts'
import { writeSealed, type PutEntry, type SealedFor } from './sealed-archive.ts'
import { tablesKept } from './shape.ts'
import { pagesOf, Summing } from './table-rows.ts'

const packed = promisify(gzip)

/** What is backed up, and whom it is encrypted for. */
export interface BackupAsked {
  /** The file that is written, a tar archive encrypted by age. */
  path: string
  sealedFor: SealedFor
  /** The folder of keys, where they are to be in it. */
  keysFolder: string | undefined
}

/**
 * Backs the open installation up while others work in it: the rows as of one moment, then every kept file, so that
 * each file that a row names is there. The folder of keys is read before the rows, because what was signed last lies
 * there as well and may not be over more than they hold; keys that are new since are added. Gives what the backup holds.
 */
export async function backUp({ path, sealedFor, keysFolder }: BackupAsked): Promise<Manifest> {
  const held: Manifest = { tables: {}, files: 0, keys: 0 }
  const keys = await keysIn(keysFolder)
  await writeSealed(path, sealedFor, async (put) => {
    await inSnapshot(async () => {
      await putJson(put, entryNames.beginning, await begun())
      for (const table of await tablesKept()) held.tables[table.name] = await putTable(put, table)
    })
    held.files = await putFiles(put)
    held.keys = await putKeys(put, new Map([...(await keysIn(keysFolder)), ...keys]))
    await putJson(put, entryNames.manifest, held)
  })
  return held
}

async function begun(): Promise<Beginning> {
  const runs = await new MigrationHistory(database()).all()
  if (runs.some(({ finishedAt }) => finishedAt === null)) {
    throw new Error('A migration has not ended: start the server once, then back up')
  }
  const migrations = runs.map(({ name, checksum }) => ({ name, checksum }))
  return { format: 'tamcap-backup-1', madeAt: new Date().toISOString(), migrations }
}

async function putTable(
  put: PutEntry,
  table: Awaited<ReturnType<typeof tablesKept>>[number],
): Promise<Manifest['tables'][string]> {
  const summing = new Summing()
  let number = 0
  for await (const page of pagesOf(table)) {
    summing.add(page)
    number += 1
    const bytes = await packed(page)
    await put(entryNames.page(table.name, number), bytes.length, bytes)
  }
  return summing.sum()
}

async function putFiles(put: PutEntry): Promise<number> {
  let count = 0
  for await (const { sha256, sizeBytes } of files().list()) {
    await put(entryNames.file(sha256), sizeBytes, files().stream(sha256))
    count += 1
  }
  return count
}

async function keysIn(folder: string | undefined): Promise<Map<string, Uint8Array>> {
  if (folder === undefined) return new Map()
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const found = new Map<string, Uint8Array>()
  for (const name of names) {
    const path = join(folder, name)
    if ((await stat(path)).isFile()) found.set(name.split(sep).join('/'), await readFile(path))
  }
  return found
}

async function putKeys(put: PutEntry, keys: ReadonlyMap<string, Uint8Array>): Promise<number> {
  for (const [name, bytes] of keys) await put(entryNames.key(name), bytes.length, bytes)
  return keys.size
}

async function putJson(put: PutEntry, name: string, value: object): Promise<void> {
  const bytes = Buffer.from(JSON.stringify(value, null, 2))
  await put(name, bytes.length, bytes)
}
