import { setTimeout as pause } from 'node:timers/promises'
import { isBusy } from './errors.ts'
import type { Handle, Outcome } from './handle.ts'
import { sharedFile } from './shared-file.ts'
import type { SharedFile } from './shared-file.ts'
import { endsTransaction, onlyReads, rollsBack } from './statements.ts'

/** Milliseconds a writer waits for another process before it gives up. */
const longestWait = 10_000

/**
 * A connection that holds the file's write lock from BEGIN to COMMIT or ROLLBACK, and for each
 * write outside a transaction. The drivers work in the calling thread: were SQLite left to wait
 * for its own lock, the holder could never run to give it back.
 */
export class Connection {
  readonly #file: SharedFile
  #handle: Handle | undefined
  #isInTransaction = false

  constructor(path: string) {
    this.#file = sharedFile(path)
    this.#handle = this.#file.borrow()
  }

  async execute(sql: string, values?: object): Promise<Outcome> {
    if (this.#isInTransaction) return this.#inTransaction(sql, values)
    // After an error SQLite may have rolled back by itself; the caller's ROLLBACK then is done.
    if (rollsBack(sql)) return { rows: [], changes: 0, lastId: 0 }
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
    const handle = this.#handle
    if (!handle) return
    if (handle.isInTransaction) handle.execute('ROLLBACK')
    this.#handle = undefined
    if (this.#isInTransaction) this.#file.lock.release()
    this.#isInTransaction = false
    this.#file.giveBack(handle)
  }

  #inTransaction(sql: string, values?: object): Outcome {
    const handle = this.#open()
    if (!endsTransaction(sql)) {
      if (!handle.isInTransaction) throw new Error('SQLite rolled this transaction back')
      return handle.execute(sql, values)
    }
    try {
      if (rollsBack(sql) && !handle.isInTransaction) return { rows: [], changes: 0, lastId: 0 }
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

  async #patiently(sql: string, values?: object): Promise<Outcome> {
    const giveUpAt = performance.now() + longestWait
    for (;;) {
      try {
        return this.#open().execute(sql, values)
      } catch (error) {
        if (!isBusy(error) || performance.now() > giveUpAt) throw error
      }
      await pause(5 + Math.random() * 20)
    }
  }

  #open(): Handle {
    if (!this.#handle) throw new Error('The database connection is closed')
    return this.#handle
  }
}
