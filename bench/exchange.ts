import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { inProject } from '../server/platform/root.ts'
import type { Asked, Counted, Orders } from '../test/weather/installation.ts'
import { openPlace, type Place } from '../test/weather/place.ts'
import { figure, part } from './support/report.ts'

const options = { database: { type: 'string' }, fsyncs: { type: 'boolean' } } as const
const { values, positionals } = parseArgs({ options, allowPositionals: true })
const documents = Number(positionals[0] ?? 1000)
const load = () =>
  loadavg()
    .map((each) => each.toFixed(1))
    .join(' ')

/**
 * `npm run bench -- exchange`, or `node --import tsx bench/exchange.ts 1 --fsyncs`: so many documents from one installation to
 * another, both on this machine: signed, with a receipt, and on disk on both sides before anybody says so. What
 * each costs is told besides, its fsyncs where strace is to count them, which slows the rest.
 */
async function run(): Promise<void> {
  const place = await openPlace(values.database)
  const children = [start(place, 0), start(place, 1)] as const
  try {
    await Promise.all(children.map((child) => once(child, 'message')))
    const on = values.database ? 'MariaDB' : 'embedded'
    part(`Exchange between two installations, ${String(documents)} documents`, on)
    figure('load before', load())
    const before = await bothCounted(children, place)
    const { seconds, questions } = await send(children[0])
    figure('seconds', seconds.toFixed(2))
    figure('messages a second, each with its receipt', (documents / seconds).toFixed(0))
    const after = await bothCounted(children, place)
    for (const [side, name] of ['sender', 'receiver'].entries()) {
      const told = {
        before: before[side],
        after: after[side],
        questions: side === 0 ? questions : 0,
      }
      tell(name, told)
    }
    figure('load after', load())
  } finally {
    for (const child of children) child.kill('SIGKILL')
    await place.leave()
  }
}

// Each question is a statement too, which is not counted.
async function send(sender: ChildProcess): Promise<{ seconds: number; questions: number }> {
  const begunAt = performance.now()
  await ask(sender, 'send')
  let questions = 1
  while ((await ask(sender, 'count')).count < documents) {
    questions += 1
    await pause(100)
  }
  const seconds = (performance.now() - begunAt) / 1000
  // What follows the journal on either side is part of the price.
  await pause(1000)
  return { seconds, questions: questions + 1 }
}

// As in production, where no line of a stack is sought in its source.
const asBuilt = 'data:text/javascript,process.setSourceMapsEnabled(false)'

function start({ folder, sides }: Place, own: 0 | 1): ChildProcess {
  const otherAddress = `http://127.0.0.1:${String(sides[own === 0 ? 1 : 0].port)}`
  const sent = own === 0 ? documents : 0
  const always = { folder, own, otherAddress, hurry: 1, works: false, isHeld: true }
  const orders: Orders = { ...always, documents: sent }
  return fork(inProject('test/weather/installation.ts'), [JSON.stringify(orders)], {
    ...program(traceOf(folder, own)),
    env: { ...process.env, LOG_LEVEL: 'silent' },
  })
}

const traceOf = (folder: string, side: number): string => join(folder, `fsyncs-${String(side)}`)

// What traces a side stands beside it, so that it is the side itself that is killed in the end.
function program(trace: string) {
  const execArgv = ['--import', 'tsx', '--import', asBuilt, '--no-experimental-require-module']
  if (!values.fsyncs) return { execArgv }
  const tracing = ['-D', '-f', '-qq', '-e', 'trace=fsync,fdatasync', '-e', 'signal=none']
  return { execPath: 'strace', execArgv: [...tracing, '-o', trace, process.execPath, ...execArgv] }
}

type Spent = Counted & { fsyncs: number }

async function bothCounted(children: readonly ChildProcess[], { folder }: Place): Promise<Spent[]> {
  const counted = await Promise.all(children.map((child) => ask(child, 'count')))
  return counted.map((each, side) => ({ ...each, fsyncs: fsyncsIn(traceOf(folder, side)) }))
}

function fsyncsIn(trace: string): number {
  if (!existsSync(trace)) return 0
  return readFileSync(trace, 'utf8').match(/\bf(?:data)?sync\(/g)?.length ?? 0
}

async function ask(child: ChildProcess, asked: Asked): Promise<Counted> {
  const answered = once(child, 'message') as Promise<[Counted]>
  child.send(asked)
  return (await answered)[0]
}

interface Told {
  before: Spent | undefined
  after: Spent | undefined
  questions: number
}

function tell(name: string, { before, after, questions }: Told): void {
  const each = (what: keyof Spent, less = 0): string =>
    (((after?.[what] ?? 0) - (before?.[what] ?? 0) - less) / documents).toFixed(2)
  figure(`CPU milliseconds a message, ${name}`, each('cpuMilliseconds'))
  const fsyncs = values.fsyncs ? `, ${each('fsyncs')}` : ''
  const title = values.fsyncs ? 'statements, commits, fsyncs' : 'statements, commits'
  figure(
    `${title} a message, ${name}`,
    `${each('statements', questions)}, ${each('commits')}${fsyncs}`,
  )
}

await run()
