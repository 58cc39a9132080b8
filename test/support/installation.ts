import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTransfers } from '../../server/exchange/inbox/https/transfers.ts'
import { openExchangeKeys } from '../../server/exchange/receipts/exchange-key.ts'
import { forgetBookmarks } from '../../server/journal/follow.ts'
import { stopSequencer } from '../../server/journal/sequence.ts'
import { connect, database, disconnect, isEmbedded, rows } from '../../server/platform/database.ts'
import { openFiles } from '../../server/platform/files.ts'
import { forgetIdentifiers, reserveIdentifiers } from '../../server/platform/identifiers.ts'
import { migrate } from '../../server/platform/migrate.ts'
import { inProject } from '../../server/platform/root.ts'
import { openKeys } from '../../server/signing/keys/open-keys.ts'
import { closeProbes } from '../../server/documents/layout/probe-pdf.ts'
import { closeJudges } from '../../server/signing/reports/judge-file.ts'

const folder = process.env['DATA_FOLDER'] ?? mkdtempSync(join(tmpdir(), 'tamcap-test-'))
/** The database of this test run. */
export const databaseUrl = process.env['DATABASE_URL'] ?? `sqlite:${join(folder, 'tamcap.sqlite')}`
const kept = new Set(['schema_migrations', 'schema_lease', 'identifier_blocks', 'leases'])
let tables: string[] = []

/** The folder with the database file and the kept files of this test run. */
export const dataFolder = folder

/** Opens the database of this test run, migrated. */
export async function openInstallation(): Promise<void> {
  await connect(databaseUrl)
  await migrate(database(), inProject('sql'))
  forgetIdentifiers()
  await reserveIdentifiers()
  openFiles(join(folder, 'store'))
  openKeys(join(folder, 'keys'))
  openExchangeKeys(join(folder, 'keys', 'exchange'))
  openTransfers(join(folder, 'transfers'))
  tables = (await tableNames()).filter((name) => !kept.has(name))
}

async function tableNames(): Promise<string[]> {
  const found = await rows<{ name: string }>(
    isEmbedded()
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
      : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
  )
  return found.map(({ name }) => name)
}

/** Takes every row out of every table of the features. */
export async function emptyTables(): Promise<void> {
  const sequelize = database()
  const filled = await filledTables()
  await sequelize.transaction(async (transaction) => {
    for (const name of filled) await sequelize.query(`DELETE FROM ${name}`, { transaction })
    await sequelize.query("UPDATE leases SET holder = '', until = ''", { transaction })
  })
  forgetBookmarks()
}

// One question for all: most tests fill few tables, and many none.
async function filledTables(): Promise<string[]> {
  const asked = tables.map(
    (name) => `SELECT '${name}' AS name WHERE EXISTS (SELECT 1 FROM ${name})`,
  )
  return (await rows<{ name: string }>(asked.join(' UNION ALL '))).map(({ name }) => name)
}

/** Closes the database and deletes what this run made in a folder of its own. */
export async function closeInstallation(): Promise<void> {
  await stopSequencer()
  await closeJudges()
  await closeProbes()
  await disconnect()
  if (!process.env['DATA_FOLDER']) rmSync(folder, { recursive: true, force: true })
}
