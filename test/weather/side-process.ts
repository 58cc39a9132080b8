import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { inProject } from '../../server/platform/root.ts'
import type { Asked, Counted, Orders } from './installation.ts'
import type { Report } from './report.ts'

/** The process of one side: started, asked, and killed as a power cut would. */
export class SideProcess {
  readonly #orders: Orders
  #process: ChildProcess | undefined

  constructor(orders: Orders) {
    this.#orders = orders
  }

  /** Starts it, and waits until it sends and listens. */
  async start(): Promise<void> {
    const child = fork(inProject('test/weather/installation.ts'), [JSON.stringify(this.#orders)], {
      execArgv: ['--import', 'tsx', '--no-experimental-require-module'],
      env: { ...process.env, LOG_LEVEL: 'silent' },
    })
    this.#process = child
    await said(child)
  }

  async report(): Promise<Report> {
    return ((await this.#ask('report')) as { report: Report }).report
  }

  async count(): Promise<Counted> {
    return (await this.#ask('count')) as Counted
  }

  async kill(): Promise<void> {
    const doomed = this.#process
    if (!doomed || hasEnded(doomed)) return
    const ended = once(doomed, 'exit')
    doomed.kill('SIGKILL')
    await ended
  }

  async #ask(asked: Asked): Promise<unknown> {
    const child = this.#process
    if (!child || hasEnded(child)) throw new Error('the side is not running')
    const answered = said(child)
    child.send(asked)
    return await answered
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null

// A side that ends by itself says nothing more: whoever waits for it is told so.
async function said(child: ChildProcess): Promise<unknown> {
  const over = new AbortController()
  const { signal } = over
  const ended = once(child, 'exit', { signal }).then(([code]: unknown[]) => {
    throw new Error(`a side ended by itself, with ${String(code)}`)
  })
  try {
    const [message] = (await Promise.race([once(child, 'message', { signal }), ended])) as [unknown]
    return message
  } finally {
    ended.catch(() => undefined)
    over.abort()
  }
}
