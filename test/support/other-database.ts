import { createConnection, type RowDataPacket } from 'mysql2/promise'
import { openNative } from '../../server/platform/embedded/driver.ts'

/** The address of a new empty database of this name on the MariaDB server of an address; one that was there before is dropped. */
export async function emptyDatabase(server: string, name: string): Promise<string> {
  const url = new URL(server)
  const connection = await createConnection({ uri: url.href })
  await connection.query(`DROP DATABASE IF EXISTS ${name}`)
  await connection.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`)
  await connection.end()
  url.pathname = `/${name}`
  return url.href
}

/** What a statement gives in a database that this process has not opened: a file of SQLite, or one of MariaDB. */
export async function askedOf(url: string, statement: string): Promise<Record<string, unknown>[]> {
  if (url.startsWith('mysql:')) return await askedOfMariadb(url, statement)
  const database = openNative(pathOf(url))
  try {
    return database.prepare(statement).all([])
  } finally {
    database.close()
  }
}

async function askedOfMariadb(uri: string, statement: string): Promise<Record<string, unknown>[]> {
  const connection = await createConnection({ uri })
  const [found] = await connection.query<RowDataPacket[]>(statement)
  await connection.end()
  return found
}

/** Ends every lease in a database, as if whoever was killed with it had been gone for half a minute. */
export async function endLeases(url: string): Promise<void> {
  const statement = "UPDATE leases SET until = '1970-01-01T00:00:00.000Z'"
  if (url.startsWith('mysql:')) {
    await askedOfMariadb(url, statement)
    return
  }
  const database = openNative(pathOf(url))
  database.exec(statement)
  database.close()
}

const pathOf = (url: string): string => url.replace(/^sqlite:/, '')
