import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { threadCost, type Cost } from './thread-cost.ts'

/** What one answer may cost before its thread is ended. */
export interface Limits {
  /** The most threads at once; each stays warm for the next question. */
  threads: number
  /** Of the heap, and of what the process grows by meanwhile. */
  memoryMegabytes: number
  cpuMilliseconds: number
  wallMilliseconds: number
}

/** The answer cost more than was allowed, and its thread was ended. */
export class TooCostly extends Error {}

/** The thread threw, which it should not; the message is the thread's. */
export class ThreadFailed extends Error {}

/** A thread's program: as it is built, and its source. */
export interface Program {
  built: URL
  source: URL
}

/** What a thread says: that it is ready, and by what number the system counts its time; or an answer. */
export type Saying =
  { ready: true; threadNumber: number | undefined } | { answer: unknown } | { failure: string }

interface Asked {
  question: unknown
  resolve: (answer: unknown) => void
  reject: (problem: Error) => void
}

interface Thread {
  worker: Worker
  threadNumber: number | undefined
  isReady: boolean
  asked: Asked | undefined
  stopWatching: () => void
}

const watchMilliseconds = 50

/** Threads that answer one question each at a time, within limits; whoever exceeds them is ended and replaced. */
export class ConfinedWorkers<Question, Answer> {
  readonly #program: Program
  readonly #limits: Limits
  readonly #threads = new Set<Thread>()
  readonly #waiting: Asked[] = []

  constructor(program: Program, limits: Limits) {
    this.#program = program
    this.#limits = limits
  }

  /** The thread's answer; rejects with `TooCostly` or `ThreadFailed`. */
  ask(question: Question): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      this.#waiting.push({ question, resolve: resolve as Asked['resolve'], reject })
      this.#handOut()
    })
  }

  /** Ends every thread; the next question starts a new one. */
  async close(): Promise<void> {
    await Promise.all([...this.#threads].map(({ worker }) => worker.terminate()))
  }

  #handOut(): void {
    const [asked] = this.#waiting
    if (!asked) return
    const idle = [...this.#threads].find((thread) => !thread.asked)
    const thread = idle ?? (this.#threads.size < this.#limits.threads ? this.#start() : undefined)
    if (!thread) return
    this.#waiting.shift()
    thread.asked = asked
    thread.worker.ref()
    if (thread.isReady) this.#begin(thread)
  }

  #begin(thread: Thread): void {
    thread.stopWatching = watched(thread, this.#limits)
    thread.worker.postMessage(thread.asked?.question)
  }

  #start(): Thread {
    const worker = open(this.#program, { maxOldGenerationSizeMb: this.#limits.memoryMegabytes })
    const thread: Thread = {
      ...{ worker, threadNumber: undefined, isReady: false, asked: undefined },
      stopWatching: () => undefined,
    }
    this.#threads.add(thread)
    worker.on('message', (saying: Saying) => this.#hear(thread, saying))
    // The heap's limit comes as an error, what the watch ends as an exit.
    worker.on('error', (error) => this.#lose(thread, asLost(error)))
    worker.on('exit', () => this.#lose(thread, new TooCostly('the thread was ended')))
    return thread
  }

  #hear(thread: Thread, saying: Saying): void {
    if ('ready' in saying) {
      thread.isReady = true
      thread.threadNumber = saying.threadNumber
      if (thread.asked) this.#begin(thread)
      else thread.worker.unref()
      return
    }
    const asked = this.#release(thread)
    thread.worker.unref()
    if ('answer' in saying) asked?.resolve(saying.answer)
    else asked?.reject(new ThreadFailed(saying.failure))
    this.#handOut()
  }

  #lose(thread: Thread, problem: Error): void {
    this.#threads.delete(thread)
    this.#release(thread)?.reject(problem)
    this.#handOut()
  }

  #release(thread: Thread): Asked | undefined {
    const { asked } = thread
    thread.stopWatching()
    thread.asked = undefined
    return asked
  }
}

function asLost(error: unknown): Error {
  const { code, message } = error as { code?: string; message?: string }
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return new TooCostly('the thread ran out of memory')
  return new ThreadFailed(message ?? String(error))
}

function watched({ worker, threadNumber }: Thread, limits: Limits): () => void {
  const before = threadCost(worker, threadNumber)
  const timer = setInterval(() => {
    const now = threadCost(worker, threadNumber)
    if (isTooMuch(before, now, limits)) void worker.terminate()
  }, watchMilliseconds)
  return () => clearInterval(timer)
}

function isTooMuch(before: Cost, now: Cost, limits: Limits): boolean {
  return (
    now.cpuMilliseconds - before.cpuMilliseconds > limits.cpuMilliseconds ||
    now.wallMilliseconds - before.wallMilliseconds > limits.wallMilliseconds ||
    now.residentMegabytes - before.residentMegabytes > limits.memoryMegabytes
  )
}

/** Built, there is JavaScript beside the server; at work there is TypeScript, which needs tsx. */
function open({ built, source }: Program, resourceLimits: { maxOldGenerationSizeMb: number }) {
  if (existsSync(built)) return new Worker(built, { execArgv: [], resourceLimits })
  // Node 20 applies a loader named in execArgv only after the entry, so a first line loads it.
  const loader = createRequire(import.meta.url).resolve('tsx/cjs')
  const entry = [loader, fileURLToPath(source)].map((path) => `require(${JSON.stringify(path)})`)
  return new Worker(entry.join('\n'), { eval: true, execArgv: [], resourceLimits })
}
