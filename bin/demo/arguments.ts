import { parseArgs } from 'node:util'
import { resolve } from 'node:path'

/** What the demo was asked for. */
export interface Asked {
  /** Absolute path of the folder for the evidence. */
  out: string
  databaseUrl: string | undefined
}

/** Reads `--out DIR` and `--database mysql://…`; throws with a clear sentence. */
export function readArguments(given: readonly string[]): Asked {
  const { values } = parseArgs({
    args: [...given],
    options: { out: { type: 'string' }, database: { type: 'string' } },
  })
  if (!values.out) throw new Error('Say where the evidence goes: -- --out DIR')
  const { database } = values
  if (database !== undefined && !database.startsWith('mysql://')) {
    throw new Error('The database is named as mysql://user:password@host:port/name')
  }
  return { out: resolve(values.out), databaseUrl: database }
}
