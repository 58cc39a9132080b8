import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { ParsedTarEntry } from 'modern-tar'
import { change, database, isEmbedded, row, transact } from '../database.ts'
import { files } from '../files.ts'
import { migrate } from '../migrate.ts'
import { beginning, manifest, type Manifest } from './manifest.ts'
import { readSealed, type OpenedWith } from './sealed-archive.ts'
import { tablesKept, type TableShape } from './shape.ts'
import { emptyTable, putPage, sumOf } from './table-rows.ts'

const unpacked = promisify(gunzip)

/** What is restored, and where its keys go. */
export interface RestoreAsked {
  path: string
  openedWith: OpenedWith
  /** The folder of the migrations. */
  sqlFolder: string
  keysFolder: string
}

/** What is being filled. */
interface Filling extends RestoreAsked {
  tables: Map<string, TableShape>
  manifest: Manifest | undefined
  files: number
  /** By their paths; kept back until all of the backup is here. */
  keys: Map<string, Uint8Array>
}

/**
 * Restores a backup into the open, empty installation, of the same database or the other. Rows come in one transaction,
 * and it commits only when every table sums up to what the backup says; no key is written before. Refused: what is not empty, a backup of a newer
 * server, and one that is cut off or damaged. Gives what was restored.
 */
export async function restore(asked: RestoreAsked): Promise<Manifest> {
  await refuseFilled(asked.keysFolder)
  const entries = readSealed(asked.path, asked.openedWith)
  const first = await entries.next()
  if (first.done) throw new Error('The backup is empty')
  const { migrations } = beginning.parse(await jsonOf(first.value))
  await migrate(database(), asked.sqlFolder, migrations)
  return await transact(async () => {
    const tables = new Map((await tablesKept()).map((table) => [table.name, table]))
    for (const table of tables.values()) await emptyTable(table)
    const filling: Filling = { ...asked, tables, manifest: undefined, files: 0, keys: new Map() }
    for await (const entry of entries) await take(entry, filling)
    const restored = await wholeManifest(filling)
    // Whoever held a lease when this was backed up is gone.
    await change("UPDATE leases SET holder = '', until = '1970-01-01T00:00:00.000Z'")
    await writeKeys(filling)
    return restored
  })
}

async function refuseFilled(keysFolder: string): Promise<void> {
  const found = await row<{ name: string }>(
    isEmbedded()
      ? "SELECT name FROM sqlite_master WHERE type = 'table' LIMIT 1"
      : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() LIMIT 1',
  )
  if (found) throw new Error('The database is not empty: restore into a new one')
  for await (const { sha256 } of files().list()) {
    throw new Error(`The store is not empty, it holds ${sha256}: restore into a new folder`)
  }
  if ((await readdir(keysFolder).catch(() => [])).length > 0) {
    throw new Error('There are keys already: restore into a new folder')
  }
}

async function take(entry: ParsedTarEntry, filling: Filling): Promise<void> {
  const { name } = entry.header
  if (filling.manifest) throw new Error(`The backup goes on after its end, with ${name}`)
  const [kind = '', ...rest] = name.split('/')
  const take = Object.hasOwn(takers, kind) ? takers[kind] : undefined
  if (!take) throw new Error(`The backup holds something unknown: ${name}`)
  await take(entry, rest, filling)
}

const takers: Record<string, (e: ParsedTarEntry, path: string[], f: Filling) => Promise<void>> = {
  tables: takePage,
  files: takeFile,
  keys: takeKey,
  'manifest.json': async (entry, _, filling) => {
    filling.manifest = manifest.parse(await jsonOf(entry))
  },
}

async function takePage(entry: ParsedTarEntry, [name = '']: string[], filling: Filling) {
  const table = filling.tables.get(name)
  if (!table) throw new Error(`The backup has a table that this server does not know: ${name}`)
  await putPage(table, (await unpacked(await bytesOf(entry))).toString('utf8'))
}

async function takeFile(entry: ParsedTarEntry, [sha256 = '']: string[], filling: Filling) {
  const kept = await files().keep(entry.body)
  if (kept.sha256 !== sha256) throw new Error(`The backup’s file ${sha256} is damaged`)
  filling.files += 1
}

async function takeKey(entry: ParsedTarEntry, parts: string[], filling: Filling) {
  const path = normalize(join(...parts))
  if (path.startsWith('..') || path.startsWith(sep))
    throw new Error(`${path} is no place for a key`)
  if (filling.keys.has(path)) throw new Error(`The backup has the key ${path} twice`)
  filling.keys.set(path, await bytesOf(entry))
}

async function writeKeys({ keys, keysFolder }: Filling): Promise<void> {
  for (const [path, bytes] of keys) {
    const place = join(keysFolder, path)
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    await writeFile(place, bytes, { mode: 0o600, flag: 'wx' })
  }
}

async function wholeManifest(filling: Filling): Promise<Manifest> {
  const said = filling.manifest
  if (!said) throw new Error('The backup is cut off: its end is missing')
  for (const table of filling.tables.values()) {
    const sum = await sumOf(table)
    const wanted = said.tables[table.name]
    if (sum.rows !== wanted?.rows || sum.sha256 !== wanted.sha256) {
      throw new Error(`The table ${table.name} is not as it was backed up`)
    }
  }
  if (filling.files !== said.files) throw new Error('Files are missing in the backup')
  if (filling.keys.size !== said.keys) throw new Error('Keys are missing in the backup')
  return said
}

async function bytesOf({ body }: ParsedTarEntry): Promise<Uint8Array> {
  return new Uint8Array(await new Response(body).arrayBuffer())
}

async function jsonOf(entry: ParsedTarEntry): Promise<unknown> {
  return JSON.parse(await new Response(entry.body).text())
}
