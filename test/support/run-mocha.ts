import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Tally } from './tally.ts'

const MOCHA = resolve('node_modules/mocha/bin/mocha.js')
const REPORTER = join(import.meta.dirname, 'reporter.ts')
const SECONDS_TO_CLOSE = 15

/** One run of mocha in a process of its own. */
export interface MochaRun {
  files: string[]
  options?: string[]
  environment?: NodeJS.ProcessEnv
  /** The Node that runs it; this one unless said. */
  node?: string
}

/** The test files under a folder, in the order of their names. */
export function testFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name))
    .toSorted()
}

/** How a run ended, and all that it printed. */
export interface Ran {
  tally: Tally
  output: string
}

/** Runs the files and gives their tally; a run that breaks off or never closes counts as failed. */
export async function runMocha(run: MochaRun): Promise<Ran> {
  const { files, options = [], environment = {}, node = process.execPath } = run
  // Mocha would load the tests by require(), and modules imported later would stand there twice.
  const asModules = '--no-experimental-require-module'
  const mocha = ['--import', 'tsx', asModules, MOCHA, '--reporter', REPORTER, ...options, ...files]
  const child = spawn(node, mocha, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  return ranBy(child)
}

async function ranBy(child: ChildProcess): Promise<Ran> {
  const printed: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => printed.push(chunk))
  }
  let tally: Tally | undefined
  let deadline: NodeJS.Timeout | undefined
  child.on('message', (message: { tally?: Tally }) => {
    tally = message.tally ?? tally
    deadline = setTimeout(() => child.kill('SIGKILL'), SECONDS_TO_CLOSE * 1000)
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  // What a process left behind may hold the pipes open: they are not waited for.
  await pause(100)
  clearTimeout(deadline)
  if (code === null) printed.push(Buffer.from('A test left something open: the run was ended.\n'))
  return { tally: judged(tally, code), output: Buffer.concat(printed).toString('utf8') }
}

function judged(tally: Tally | undefined, code: number | null): Tally {
  if (!tally) return { passed: 0, failed: 1, skipped: 0 }
  const endedBadly = code !== 0 && tally.failed === 0
  return endedBadly ? { ...tally, failed: 1 } : tally
}
