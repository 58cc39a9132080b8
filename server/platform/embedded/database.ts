import { Connection } from './connection.ts'
import { namedError } from './errors.ts'
import { Statement } from './statement.ts'

type Done = (this: Statement, error: Error | null, rows?: Record<string, unknown>[]) => void

/** The part of node-sqlite3's `Database` that Sequelize 6 uses. */
export class Database {
  readonly filename: string
  readonly #connection: Connection

  /** Refuses `:memory:`, where Sequelize would share one connection between all transactions. */
  constructor(filename: string, _mode: number, opened: (error: Error | null) => void) {
    if (filename === ':memory:') throw new Error('The embedded database needs a file')
    this.filename = filename
    this.#connection = new Connection(filename)
    // Later, because Sequelize reads from a variable that this constructor's result is put in.
    queueMicrotask(() => opened(null))
  }

  run(sql: string, values?: object, done?: Done): void {
    void this.#execute(sql, values, done)
  }

  all(sql: string, values?: object | Done, done?: Done): void {
    if (typeof values === 'function') void this.#execute(sql, undefined, values as Done)
    else void this.#execute(sql, values, done)
  }

  /**
   * Statements already run one after another. Sequelize notes here where each comes from and writes
   * that out even when nothing fails, at several times the cost of a short statement: what does fail
   * is told where it was asked (`database.ts`).
   */
  serialize(work: () => void): void {
    const { stackTraceLimit } = Error
    Error.stackTraceLimit = 0
    try {
      work()
    } finally {
      Error.stackTraceLimit = stackTraceLimit
    }
  }

  close(closed?: (error: Error | null) => void): void {
    this.#connection.close()
    closed?.(null)
  }

  async #execute(sql: string, values: object | undefined, done: Done | undefined): Promise<void> {
    const outcome = await this.#connection.execute(sql, values).catch(namedError)
    if (outcome instanceof Error) done?.call(new Statement(0, 0), outcome)
    else done?.call(new Statement(outcome.changes, outcome.lastId), null, outcome.rows)
  }
}
