import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { TypstReply, TypstRequest } from './typst-messages.ts'

type Waiting = { resolve: (reply: TypstReply) => void; reject: (error: Error) => void }

const rendersPerWorker = 500
const secondsPerRender = 30

let worker: Worker | null = null
let renders = 0
let lastId = 0
const waiting = new Map<number, Waiting>()

/** Sets one document in a worker thread, so that the server goes on answering. */
export async function typeset(request: Omit<TypstRequest, 'id'>): Promise<TypstReply> {
  if (renders >= rendersPerWorker && waiting.size === 0) await closeTypesetter()
  renders += 1
  lastId += 1
  const id = lastId
  worker ??= start()
  const current = worker
  current.ref()
  const reply = new Promise<TypstReply>((resolve, reject) => waiting.set(id, { resolve, reject }))
  const timer = setTimeout(() => void current.terminate(), secondsPerRender * 1_000)
  current.postMessage({ id, ...request })
  return reply.finally(() => {
    clearTimeout(timer)
    if (waiting.size === 0) current.unref()
  })
}

/** Ends the worker; the next document starts a new one. */
export async function closeTypesetter(): Promise<void> {
  const ending = worker
  worker = null
  renders = 0
  await ending?.terminate()
}

function start(): Worker {
  const started = open()
  started.on('message', (reply: TypstReply) => {
    const found = waiting.get(reply.id)
    waiting.delete(reply.id)
    found?.resolve(reply)
  })
  started.on('error', (error) => {
    lose(started, error instanceof Error ? error : new Error(String(error)))
  })
  started.on('exit', () => {
    lose(started, new Error('The typesetter ended before it answered'))
  })
  return started
}

function lose(lost: Worker, error: Error): void {
  if (worker !== lost && worker !== null) return
  worker = null
  renders = 0
  for (const { reject } of waiting.values()) reject(error)
  waiting.clear()
}

/** Built beside this file there is JavaScript; at work there is TypeScript, which needs tsx. */
function open(): Worker {
  const built = new URL('./typst-worker.js', import.meta.url)
  if (existsSync(built)) return new Worker(built, { execArgv: [] })
  const source = new URL('./typst-worker.ts', import.meta.url)
  // Node 20 applies a loader named in execArgv only after the entry, so a first line loads it.
  const loader = createRequire(import.meta.url).resolve('tsx/cjs')
  const entry = [loader, fileURLToPath(source)].map((path) => `require(${JSON.stringify(path)})`)
  return new Worker(entry.join('\n'), { eval: true, execArgv: [] })
}
