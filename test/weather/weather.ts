import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { inProject } from '../../server/platform/root.ts'
import type { Orders } from './installation.ts'
import { lossyProxy, type LossyProxy, type Weather } from './lossy-proxy.ts'
import { openPlace, type Place } from './place.ts'
import type { Bug } from './planted-bugs.ts'
import type { Report } from './report.ts'

/** A trial: how many documents go each way, how rough it is, how often a side is killed, and for how long at most. */
export interface Trial {
  documents: number
  weather: Weather
  kills: number
  everyMilliseconds: number
  mostSeconds: number
  hurry: number
  bug?: Bug
}

/** What came of it. */
export interface Outcome {
  reports: [Report, Report]
  lines: LossyProxy['counts'][]
  kills: number
  seconds: number
}

/** Rough weather: 30 % lost each way, and all the rest. */
export const rough: Weather = {
  ...{ loss: 0.3, duplicates: 0.2, cuts: 0.1, mostDelayMilliseconds: 60 },
  ...{ partitionMilliseconds: 3000, everyMilliseconds: 4000 },
}

/** Lets two installations send one another documents, and tell how far these have come, over two lossy lines, killing either now and then, until nothing is left to do or the time is over. */
export async function runTrial(trial: Trial): Promise<Outcome> {
  const place = await openPlace()
  const lines = [
    await lossyProxy(place.sides[1].port, trial.weather),
    await lossyProxy(place.sides[0].port, trial.weather),
  ] as const
  const children = [new Child(), new Child()] as const
  const begunAt = performance.now()
  try {
    const start = (own: 0 | 1) => children[own].start(ordersOf(trial, place, own, lines[own].port))
    await Promise.all([start(0), start(1)])
    for (let kill = 0; kill < trial.kills; kill += 1) {
      await pause(trial.everyMilliseconds * (0.5 + Math.random()))
      const own = kill % 2 === 0 ? 1 : 0
      await children[own].kill()
      await start(own)
    }
    const reports = await untilDone(children, trial, begunAt)
    const seconds = (performance.now() - begunAt) / 1000
    return { reports, lines: lines.map(({ counts }) => counts), kills: trial.kills, seconds }
  } finally {
    await Promise.all(children.map((child) => child.kill()))
    await Promise.all(lines.map((line) => line.stop()))
    await place.leave()
  }
}

function ordersOf(trial: Trial, place: Place, own: 0 | 1, port: number): Orders {
  const { documents, hurry, bug } = trial
  const otherAddress = `http://127.0.0.1:${String(port)}`
  const always = { folder: place.folder, own, otherAddress, documents, hurry, works: true }
  return bug ? { ...always, bug } : always
}

async function untilDone(
  children: readonly [Child, Child],
  { documents, mostSeconds }: Trial,
  begunAt: number,
): Promise<[Report, Report]> {
  for (;;) {
    const reports = await Promise.all([children[0].report(), children[1].report()])
    const isLate = performance.now() - begunAt > mostSeconds * 1000
    if (isLate || reports.every((report) => isDone(report, documents))) return reports
    await pause(1000)
  }
}

// Each document is answered by three statuses, and every message by a receipt.
function isDone({ outbox, deliveries }: Report, documents: number): boolean {
  const steps = deliveries.filter((line) => line.endsWith(' 06'))
  return steps.length >= 2 * documents && outbox['answered'] === 4 * documents
}

class Child {
  #process: ChildProcess | undefined

  async start(orders: Orders): Promise<void> {
    const environment = { ...process.env, LOG_LEVEL: 'silent' }
    this.#process = fork(inProject('test/weather/installation.ts'), [JSON.stringify(orders)], {
      execArgv: ['--import', 'tsx', '--no-experimental-require-module'],
      env: environment,
    })
    await once(this.#process, 'message')
  }

  async report(): Promise<Report> {
    const child = this.#process
    if (!child) throw new Error('the side is not running')
    const answered = once(child, 'message') as Promise<[{ report: Report }]>
    child.send('report')
    return (await answered)[0].report
  }

  /** Kills the process as a power cut would. */
  async kill(): Promise<void> {
    const doomed = this.#process
    if (!doomed || doomed.exitCode !== null || doomed.signalCode !== null) return
    const ended = once(doomed, 'exit')
    doomed.kill('SIGKILL')
    await ended
  }
}

/** What is wrong after a trial, in words; none where every message was taken exactly once, with one receipt that both sides hold byte for byte. */
export function problemsOf({ reports }: Outcome, documents: number): string[] {
  const [one, other] = reports
  const all = 4 * documents
  return [
    ...pairProblems(one, other, 'first to second'),
    ...pairProblems(other, one, 'second to first'),
    ...reports.flatMap((report, side) => sideProblems(report, { side, all, documents })),
    ...(one.deliveries.join() === other.deliveries.join() ? [] : ['deliveries differ']),
  ]
}

function pairProblems(sender: Report, receiver: Report, way: string): string[] {
  const isSame = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b)
  return [
    ...(isSame(sender.left, receiver.taken) ? [] : [`${way}: inbox is not the other's outbox`]),
    ...(isSame(receiver.given, sender.got) ? [] : [`${way}: receipts differ`]),
    ...(Object.keys(sender.got).length === Object.keys(sender.left).length
      ? []
      : [`${way}: a message has no receipt`]),
  ]
}

function sideProblems(
  { outbox, receiptsNotValid, filesNotWhole, deliveries }: Report,
  { side, all, documents }: { side: number; all: number; documents: number },
): string[] {
  const name = `side ${String(side)}`
  const steps = deliveries.filter((line) => line.endsWith(' 06 01 03 05 06')).length
  return [
    ...(outbox['answered'] === all ? [] : [`${name}: outbox ${JSON.stringify(outbox)}`]),
    ...(receiptsNotValid === 0 ? [] : [`${name}: ${String(receiptsNotValid)} receipts not valid`]),
    ...(filesNotWhole === 0 ? [] : [`${name}: ${String(filesNotWhole)} files not whole`]),
    ...(deliveries.length === 2 * documents
      ? []
      : [`${name}: ${String(deliveries.length)} deliveries`]),
    ...(steps === deliveries.length ? [] : [`${name}: ${String(steps)} deliveries with all steps`]),
  ]
}
