import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort } from '../../../bin/free-port.ts'
import { inProject } from '../../../server/platform/root.ts'
import type { Asked, Told } from './installation.ts'

/** The address of the embedded database in a folder. */
export const fileIn = (folder: string): string => `sqlite:${join(folder, 'tamcap.sqlite')}`

/** An installation in a process of its own. */
export class LogInstallation {
  readonly folder: string
  readonly port: number
  readonly #process: ChildProcess

  private constructor(folder: string, port: number, started: ChildProcess) {
    this.folder = folder
    this.port = port
    this.#process = started
  }

  /** Where it listens. */
  get address(): string {
    return `http://127.0.0.1:${String(this.port)}`
  }

  /** Starts one in a folder, new or not, on a file of SQLite in it or another database. */
  static async start(folder: string, databaseUrl = fileIn(folder)): Promise<LogInstallation> {
    await mkdir(folder, { recursive: true })
    const port = await freePort()
    const program = inProject('test/journal/two-logs/installation.ts')
    const started = fork(program, [JSON.stringify({ folder, databaseUrl, port })], {
      execArgv: ['--import', 'tsx', '--no-experimental-require-module'],
    })
    await once(started, 'message')
    return new LogInstallation(folder, port, started)
  }

  /** Asks, and gives what it tells then. */
  async ask(asked: Asked): Promise<Told> {
    const over = new AbortController()
    const ended = once(this.#process, 'exit', { signal: over.signal }).then(() => {
      throw new Error('the process ended before it answered')
    })
    this.#process.send(asked)
    try {
      const [told] = (await Promise.race([once(this.#process, 'message'), ended])) as [Told]
      return told
    } finally {
      over.abort()
      await ended.catch(() => undefined)
    }
  }

  /** Makes each of two know the other as its witness. */
  static async introduce(one: LogInstallation, other: LogInstallation): Promise<void> {
    for (const [here, there] of [
      [one, other],
      [other, one],
    ] as const) {
      const { witness, verifiers } = await there.ask({ ask: 'tell' })
      await here.ask({ ask: 'meet', address: there.address, witness, log: verifiers })
    }
  }

  /** Ends it at once, as a power cut does. */
  async kill(): Promise<void> {
    const ended = once(this.#process, 'exit')
    this.#process.kill('SIGKILL')
    await ended
  }
}
