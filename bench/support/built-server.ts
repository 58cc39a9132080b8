import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../../bin/free-port.ts'
import type { Settings } from '../../server/platform/config.ts'
import { inProject } from '../../server/platform/root.ts'
import { cpuMilliseconds } from './processor.ts'

const pollMilliseconds = 5

/** The built server as it runs in production, in a process of its own. */
export class BuiltServer {
  readonly address: string
  /** Milliseconds from the start of the process to its first healthy answer. */
  startMilliseconds = 0
  readonly #process: ChildProcess

  private constructor(process: ChildProcess, port: number) {
    this.#process = process
    this.address = `http://127.0.0.1:${String(port)}`
  }

  /** Starts `dist/server/start.js` on a free port and waits until it is healthy. */
  static async start({ dataFolder, databaseUrl }: Settings): Promise<BuiltServer> {
    const port = await freePort()
    const environment = {
      PORT: String(port),
      DATA_FOLDER: dataFolder,
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: 'error',
    }
    const begunAt = performance.now()
    const options = (process.env['BENCH_NODE_OPTIONS'] ?? '').split(' ').filter(Boolean)
    const started = spawn(process.execPath, [...options, inProject('dist/server/start.js')], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const server = new BuiltServer(started, port)
    await server.#healthy()
    server.startMilliseconds = performance.now() - begunAt
    return server
  }

  get processId(): number {
    if (this.#process.pid === undefined) throw new Error('the server has no process')
    return this.#process.pid
  }

  /** CPU milliseconds that the server has used so far. */
  get cpu(): number {
    return cpuMilliseconds(this.processId)
  }

  /** Lets the server end by itself. */
  async stop(): Promise<void> {
    if (this.#process.exitCode !== null) return
    const ended = once(this.#process, 'exit')
    this.#process.kill('SIGTERM')
    await ended
  }

  async #healthy(): Promise<void> {
    for (;;) {
      const answer = await fetch(`${this.address}/healthz`).catch(() => undefined)
      if (answer?.ok) return
      if (this.#process.exitCode !== null) throw new Error('the server did not start')
      await pause(pollMilliseconds)
    }
  }
}
