import { QueryTypes } from 'sequelize'
import type { Sequelize } from 'sequelize'

interface Setting {
  name: string
  wanted: string
  holds: (value: string) => boolean
}

const isOn = (value: string): boolean => ['ON', '1'].includes(value)
const isOne = (value: string): boolean => value === '1'
const readsCommitted = (value: string): boolean => value === 'READ-COMMITTED'

const embeddedSettings: Setting[] = [
  { name: 'journal_mode', wanted: 'wal', holds: (value) => value === 'wal' },
  { name: 'synchronous', wanted: '2 (FULL)', holds: (value) => value === '2' },
  { name: 'foreign_keys', wanted: '1', holds: isOne },
]

// A server has only some of them: MySQL knows no snapshot isolation, and the isolation has two names.
const serverSettings: Setting[] = [
  { name: 'innodb_flush_log_at_trx_commit', wanted: '1', holds: isOne },
  { name: 'innodb_snapshot_isolation', wanted: 'ON', holds: isOn },
  { name: 'tx_isolation', wanted: 'READ-COMMITTED', holds: readsCommitted },
  { name: 'transaction_isolation', wanted: 'READ-COMMITTED', holds: readsCommitted },
  {
    name: 'sql_mode',
    wanted: 'a list with STRICT_TRANS_TABLES',
    holds: (value) => /STRICT_(TRANS|ALL)_TABLES/.test(value),
  },
]

/**
 * Sentences that say what to set so that no acknowledged act is ever lost; none means all is well.
 * The server refuses to start with any. With `sync_binlog` off, a power cut loses what replicas and
 * point-in-time recovery rely on.
 */
export async function durabilityProblems(database: Sequelize): Promise<string[]> {
  if (database.getDialect() === 'sqlite') {
    return problemsIn(await pragmas(database), embeddedSettings)
  }
  const values = await variables(database)
  const binaryLog = { name: 'sync_binlog', wanted: '1', holds: isOne }
  const settings = isOn(values.get('log_bin') ?? 'OFF')
    ? [...serverSettings, binaryLog]
    : serverSettings
  return problemsIn(values, settings)
}

function problemsIn(values: ReadonlyMap<string, string>, settings: Setting[]): string[] {
  return settings.flatMap(({ name, wanted, holds }) => {
    const value = values.get(name)
    if (value === undefined || holds(value)) return []
    return [`The database has ${name} = ${value}: set it to ${wanted}.`]
  })
}

async function pragmas(database: Sequelize): Promise<Map<string, string>> {
  const values = new Map<string, string>()
  for (const { name } of embeddedSettings) {
    const [row] = await database.query<object>(`PRAGMA ${name}`, { type: QueryTypes.SELECT })
    values.set(name, String(Object.values(row ?? {})[0]))
  }
  return values
}

async function variables(database: Sequelize): Promise<Map<string, string>> {
  const names = [...serverSettings.map(({ name }) => name), 'log_bin', 'sync_binlog']
  const rows = await database.query<{ Variable_name: string; Value: string }>(
    'SHOW VARIABLES WHERE Variable_name IN (:names)',
    { type: QueryTypes.SELECT, replacements: { names } },
  )
  return new Map(rows.map((row) => [row.Variable_name, row.Value]))
}
