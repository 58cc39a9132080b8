import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../../bin/free-port.ts'
import { plantDemonstration } from '../../server/agencies/demonstration/plant.ts'
import { demonstrationPassword } from '../../server/agencies/demonstration/province.data.ts'
import { openMissingRegisters } from '../../server/documents/registers/open-registers.ts'
import { installationContext } from '../../server/platform/context.ts'
import { dataFolder, databaseUrl } from './installation.ts'

/** A server process of the demonstration province, made to be killed. */
export class DoomedServer {
  readonly password = demonstrationPassword
  readonly address: string
  readonly #port: number
  #process: ChildProcess | undefined
  #answers = 0

  private constructor(port: number) {
    this.#port = port
    this.address = `http://127.0.0.1:${String(port)}`
  }

  /** Builds the server unless SERVER_IS_BUILT, and plants the province in the database of this test run; starts nothing yet. */
  static async plant(): Promise<DoomedServer> {
    if (!process.env['SERVER_IS_BUILT']) execFileSync(process.execPath, ['bin/build.js', 'server'])
    const context = installationContext('test')
    await plantDemonstration(context)
    await openMissingRegisters(context)
    return new DoomedServer(await freePort())
  }

  /** Starts the server and waits until it is healthy. */
  async start(): Promise<void> {
    const environment = {
      PORT: String(this.#port),
      DATA_FOLDER: dataFolder,
      DATABASE_URL: databaseUrl,
      DEMONSTRATION: 'off',
      LOG_LEVEL: 'error',
    }
    this.#process = spawn(process.execPath, ['dist/server/start.js'], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    while (!(await this.#isHealthy())) {
      if (this.#process.exitCode !== null) throw new Error('the server did not start')
      await pause(50)
    }
  }

  async #isHealthy(): Promise<boolean> {
    const answer = await fetch(`${this.address}/healthz`).catch(() => undefined)
    return answer?.ok ?? false
  }

  /** Tells that the server has answered an act. */
  countAnswer(): void {
    this.#answers += 1
  }

  /** Waits until the server has answered so many acts more. */
  async answered(more: number): Promise<void> {
    const wanted = this.#answers + more
    while (this.#answers < wanted) await pause(2)
  }

  /** Kills the process in the middle of its work, once it has answered so many acts more. */
  async killAfterAnswers(more: number): Promise<void> {
    await this.answered(more)
    await this.kill()
  }

  /** Kills the process as a power cut would: no signal handler runs. */
  async kill(): Promise<void> {
    const doomed = this.#process
    if (!doomed || doomed.exitCode !== null || doomed.signalCode !== null) return
    const ended = once(doomed, 'exit')
    doomed.kill('SIGKILL')
    await ended
  }
}
