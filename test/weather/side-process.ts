import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { inProject } from '../../server/platform/root.ts'
import type { Asked, Counted, Orders } from './installation.ts'
import type { Report } from './report.ts'

/** The process of one side: started, asked, and killed as a power cut would. */
export class SideProcess {
  readonly #orders: Orders
  readonly #namespace: string | undefined
  #process: ChildProcess | undefined

  /** `namespace` names the network namespace in which it lives; that of the parent where left out. */
  constructor(orders: Orders, namespace?: string) {
    this.#orders = orders
    this.#namespace = namespace
  }

  /** Starts it, and waits until it sends and listens. */
  async start(): Promise<void> {
    const child = fork(inProject('test/weather/installation.ts'), [JSON.stringify(this.#orders)], {
      ...programIn(this.#namespace),
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

function programIn(namespace: string | undefined) {
  const execArgv = ['--import', 'tsx', '--no-experimental-require-module']
  if (namespace === undefined) return { execArgv }
  return { execPath: 'ip', execArgv: ['netns', 'exec', namespace, process.execPath, ...execArgv] }
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
