import { createConnection } from 'mysql2/promise'
import { connect, database, disconnect } from '../../server/platform/database.ts'
import { openNative, type StoredValue } from '../../server/platform/embedded/driver.ts'
import { migrate } from '../../server/platform/migrate.ts'
import { inProject } from '../../server/platform/root.ts'
import { emptyDatabase, type Place } from '../support/place.ts'

/** A statement with a `?` for each of its values. */
export type Statement = readonly [sql: string, values: readonly (string | number | null)[]]

/** A database as its driver gives it, with nothing between. */
export interface FloorDatabase {
  /** The rows of a SELECT outside a transaction. */
  read(statement: Statement): Promise<unknown>
  /** All the statements in one transaction. */
  write(statements: readonly Statement[]): Promise<void>
  close(): Promise<void>
}

/** Opens an empty database of the same kind as the place has, with Tamcap's tables and durability. */
export async function openFloorDatabase({ settings, database }: Place): Promise<FloorDatabase> {
  if (database === 'embedded') {
    const path = `${settings.dataFolder}/floor.sqlite`
    await makeTables(`sqlite:${path}`)
    return embedded(path)
  }
  const { url } = await emptyDatabase(settings.databaseUrl, 'floor')
  await makeTables(url)
  return await mariadb(url)
}

async function makeTables(url: string): Promise<void> {
  await connect(url)
  await migrate(database(), inProject('sql'))
  await disconnect()
}

function embedded(path: string): FloorDatabase {
  const native = openNative(path)
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL']) native.exec(`PRAGMA ${pragma}`)
  const kept = new Map<string, ReturnType<typeof native.prepare>>()
  const prepared = (sql: string): ReturnType<typeof native.prepare> => {
    const statement = kept.get(sql) ?? native.prepare(sql)
    kept.set(sql, statement)
    return statement
  }
  return {
    read: async ([sql, values]) => prepared(sql).all([...values] as StoredValue[]),
    write: async (statements) => {
      native.exec('BEGIN IMMEDIATE')
      for (const [sql, values] of statements) run(prepared(sql), sql, [...values])
      native.exec('COMMIT')
    },
    close: async () => native.close(),
  }
}

function run(
  statement: ReturnType<ReturnType<typeof openNative>['prepare']>,
  sql: string,
  values: StoredValue[],
): void {
  if (sql.startsWith('SELECT')) statement.all(values)
  else statement.run(values)
}

async function mariadb(url: string): Promise<FloorDatabase> {
  const connection = await createConnection({ uri: url, supportBigNumbers: true })
  await connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED')
  return {
    read: async ([sql, values]) => (await connection.query(sql, [...values]))[0],
    write: async (statements) => {
      await connection.query('START TRANSACTION')
      for (const [sql, values] of statements) await connection.query(sql, [...values])
      await connection.query('COMMIT')
    },
    close: () => connection.end(),
  }
}
