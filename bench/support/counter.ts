import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { counted } from '../../server/platform/database.ts'

/** What was sent to the database and to the disk. */
export interface Counts {
  /** With BEGIN and COMMIT. */
  statements: number
  commits: number
  /** Of this process, not of a database server; undefined where nothing traces them. */
  fsyncs: number | undefined
}

// What traces the process writes each line a moment after the call.
const pauseMilliseconds = 60

/** Counts statements, commits and fsyncs of this process from one question to the next. */
export class Counter {
  readonly #trace: string | undefined
  #before: Counts = { statements: 0, commits: 0, fsyncs: 0 }

  /** The trace is a file of strace with a line for each fsync, or undefined. */
  constructor(trace: string | undefined) {
    this.#trace = trace
  }

  /** What was counted since the last question. */
  async since(): Promise<Counts> {
    await pause(pauseMilliseconds)
    const before = this.#before
    this.#before = { ...counted(), fsyncs: this.#fsyncs() }
    const { statements, commits, fsyncs } = this.#before
    return {
      statements: statements - before.statements,
      commits: commits - before.commits,
      fsyncs: fsyncs === undefined ? undefined : fsyncs - (before.fsyncs ?? 0),
    }
  }

  #fsyncs(): number | undefined {
    if (this.#trace === undefined || !existsSync(this.#trace)) return undefined
    // A call that another thread interrupts takes two lines: `unfinished` and `resumed`.
    return readFileSync(this.#trace, 'utf8').match(/\bf(?:data)?sync\(/g)?.length ?? 0
  }
}
