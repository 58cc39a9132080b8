import { setTimeout as pause } from 'node:timers/promises'
import { isBusy } from './errors.ts'
import type { Handle, Outcome } from './handle.ts'
import { sharedFile } from './shared-file.ts'
import type { SharedFile } from './shared-file.ts'
import { endsTransaction, isInForce, onlyReads, rollsBack } from './statements.ts'

/** Milliseconds a writer waits for another process before it gives up. */
const longestWait = 10_000

const nothing: Outcome = { rows: [], changes: 0, lastId: 0 }

/**
 * A connection that holds the file's write lock from BEGIN to COMMIT or ROLLBACK, and for each
 * write outside a transaction. The drivers work in the calling thread: were SQLite left to wait
 * for its own lock, the holder could never run to give it back.
 */
export class Connection {
  readonly #file: SharedFile
  #handle: Handle | undefined
  #isInTransaction = false
  #isClosed = false

  constructor(path: string) {
    this.#file = sharedFile(path)
    this.#file.join()
  }

  async execute(sql: string, values?: object): Promise<Outcome> {
    if (this.#isInTransaction) return this.#inTransaction(sql, values)
    if (isInForce(sql) || rollsBack(sql)) return nothing
    if (onlyReads(sql)) return this.#patiently(sql, values)
    await this.#file.lock.take()
    try {
      return await this.#patiently(sql, values)
    } finally {
      this.#isInTransaction = this.#handle?.isInTransaction ?? false
      if (!this.#isInTransaction) this.#file.lock.release()
    }
  }

  /** Gives the handle back, a transaction still open is rolled back; safe to repeat. */
  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    if (this.#handle) {
      if (this.#isInTransaction) this.#leaveTransaction(this.#handle)
      this.#file.giveBack(this.#handle)
      this.#handle = undefined
    }
    this.#file.leave()
  }

  #inTransaction(sql: string, values?: object): Outcome {
    const handle = this.#open()
    if (!endsTransaction(sql)) {
      if (!handle.isInTransaction) throw new Error('SQLite rolled this transaction back')
      return handle.execute(sql, values)
    }
    try {
      if (rollsBack(sql) && !handle.isInTransaction) return nothing
      return handle.execute(sql, values)
    } finally {
      this.#leaveTransaction(handle)
    }
  }

  /** Also after a COMMIT that failed: Sequelize drops the connection then without closing it. */
  #leaveTransaction(handle: Handle): void {
    if (handle.isInTransaction) handle.execute('ROLLBACK')
    this.#isInTransaction = false
    this.#file.lock.release()
  }

  async #patiently(
    sql: string,
    values?: object,
    giveUpAt = performance.now() + longestWait,
  ): Promise<Outcome> {
    try {
      return this.#open().execute(sql, values)
    } catch (error) {
      if (!isBusy(error) || performance.now() > giveUpAt) throw error
    }
    await pause(10)
    return this.#patiently(sql, values, giveUpAt)
  }

  /** Opened when first needed: transactions that wait in line hold no file open. */
  #open(): Handle {
    if (this.#isClosed) throw new Error('The database connection is closed')
    this.#handle ??= this.#file.borrow()
    return this.#handle
  }
}
