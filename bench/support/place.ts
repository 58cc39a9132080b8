import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createConnection } from 'mysql2/promise'
import { readSettings, type Settings } from '../../server/platform/config.ts'

/** Where a part of the bench works: a new folder, and an empty database in it or on a MariaDB server. */
export interface Place {
  settings: Settings
  database: 'embedded' | 'MariaDB'
  /** The process of the MariaDB server. */
  mariadbProcess: number | undefined
  leave: () => Promise<void>
}

/** Makes the place that the command line asks for: `--database mysql://…` names any database of a server to bench on. */
export async function openPlace(name: string): Promise<Place> {
  const { values } = parseArgs({ options: { database: { type: 'string' } } })
  const dataFolder = await mkdtemp(join(tmpdir(), 'tamcap-bench-'))
  const mariadb = values.database ? await emptyDatabase(values.database, name) : undefined
  const settings = readSettings({
    DATA_FOLDER: dataFolder,
    PORT: '0',
    LOG_LEVEL: 'silent',
    ...(mariadb && { DATABASE_URL: mariadb.url }),
  })
  return {
    settings,
    database: mariadb ? 'MariaDB' : 'embedded',
    mariadbProcess: mariadb?.processId,
    leave: () => rm(dataFolder, { recursive: true, force: true }),
  }
}

/** A new empty database on the server of this address, which runs on this machine, and the server's process. */
export async function emptyDatabase(
  address: string,
  name: string,
): Promise<{ url: string; processId: number }> {
  const url = new URL(address)
  const connection = await createConnection({ uri: url.href })
  const database = `tamcap_${name}`
  await connection.query(`DROP DATABASE IF EXISTS ${database}`)
  await connection.query(`CREATE DATABASE ${database} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`)
  const [found] = await connection.query('SELECT @@pid_file AS path')
  await connection.end()
  url.pathname = `/${database}`
  const path = (found as { path: string }[])[0]?.path ?? ''
  return { url: url.href, processId: Number(await readFile(path, 'utf8')) }
}
