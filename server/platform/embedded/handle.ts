import { openNative } from './driver.ts'
import type { NativeDatabase, NativeStatement } from './driver.ts'
import { placed } from './places.ts'
import { readRow, storedValues } from './values.ts'

/** What one statement did: its rows, how many rows it changed, the last row it inserted. */
export interface Outcome {
  rows: Record<string, unknown>[]
  changes: number
  lastId: number
}

interface Prepared {
  statement: NativeStatement
  givesRows: boolean
  /** The names of its values in the order of their places. */
  names: readonly string[]
}

const keptStatements = 300
const longestKeptStatement = 4_000

/** Milliseconds SQLite itself waits for another process; short, because it stops this one meanwhile. */
const busyTimeout = 100

/** One open connection to a database file, with its prepared statements. */
export class Handle {
  readonly #native: NativeDatabase
  readonly #prepared = new Map<string, Prepared>()

  constructor(path: string) {
    this.#native = openNative(path)
    this.#native.exec(`PRAGMA busy_timeout=${busyTimeout}`)
    this.#native.prepare('PRAGMA journal_mode=WAL').all([])
    this.#native.exec('PRAGMA synchronous=FULL')
    this.#native.exec('PRAGMA foreign_keys=ON')
  }

  get isInTransaction(): boolean {
    return this.#native.isInTransaction()
  }

  /** Runs one statement to its end; values are named as in the statement. */
  execute(sql: string, values?: object): Outcome {
    const { statement, givesRows, names } = this.#prepare(sql)
    const stored = storedValues(names, values)
    if (givesRows) return { rows: statement.all(stored).map(readRow), changes: 0, lastId: 0 }
    const { changes, lastInsertRowid } = statement.run(stored)
    return { rows: [], changes, lastId: Number(lastInsertRowid) }
  }

  close(): void {
    this.#prepared.clear()
    this.#native.close()
  }

  #prepare(sql: string): Prepared {
    const kept = this.#prepared.get(sql)
    if (kept) this.#prepared.delete(sql)
    const prepared = kept ?? this.#prepareAnew(sql)
    if (sql.length <= longestKeptStatement) this.#prepared.set(sql, prepared)
    if (this.#prepared.size > keptStatements) this.#forgetOldest()
    return prepared
  }

  #prepareAnew(sql: string): Prepared {
    const { text, names } = placed(sql)
    const statement = this.#native.prepare(text)
    return { statement, givesRows: statement.columns().length > 0, names }
  }

  #forgetOldest(): void {
    for (const sql of this.#prepared.keys()) {
      this.#prepared.delete(sql)
      return
    }
  }
}
