import { setTimeout as pause } from 'node:timers/promises'
import { between, type Weather } from './forecast.ts'
import type { Counted, Orders } from './installation.ts'
import { lossyProxy, type Counts, type LossyProxy } from './lossy-proxy.ts'
import { openPlace, type Place } from './place.ts'
import type { Bug } from './planted-bugs.ts'
import type { Report } from './report.ts'
import { SideProcess } from './side-process.ts'

/** A trial: how many documents go each way, how rough it is, how often a side is killed, and for how long at most. */
export interface Trial {
  documents: number
  weather: Weather
  kills: number
  /** How long both sides live between two kills, on average. */
  everyMilliseconds: number
  mostSeconds: number
  /** How many times shorter every wait before another try is. */
  hurry: number
  /** Planted in the first side and in the second. */
  bugs?: readonly [Bug, Bug]
  /** Where the sides live whose messages cross the kernel's own lossy line, and none of ours. */
  lands?: readonly [Land, Land]
  /** The address of a MariaDB server for both databases; files of SQLite where left out. */
  server?: string
  /** Whether what was seen is enough; where left out, all must be done. */
  isEnough?: (counted: readonly [Counted, Counted]) => boolean
}

/** A network namespace of the kernel, and its address in the network that both have a door to. */
export interface Land {
  namespace: string
  address: string
}

/** What came of it. */
export interface Outcome {
  reports: [Report, Report]
  lines: [Counts, Counts]
  /** Of each side. */
  kills: [number, number]
  seconds: number
}

/** Lets two installations send one another documents, and tell how far these have come, over two lossy lines, killing either in turn, until nothing is left to do or the time is over. */
export async function runTrial(trial: Trial): Promise<Outcome> {
  const place = await openPlace(trial.server)
  const lines = [
    await lossyProxy(place.sides[1].port, trial.weather),
    await lossyProxy(place.sides[0].port, trial.weather),
  ] as const
  const side = (own: 0 | 1) =>
    new SideProcess(ordersOf(trial, place, own, lines[own]), trial.lands?.[own].namespace)
  const sides = [side(0), side(1)] as const
  try {
    await Promise.all(sides.map((one) => one.start()))
    const begunAt = performance.now()
    const kills = await until(sides, trial)
    const seconds = (performance.now() - begunAt) / 1000
    const reports = await bothOf(sides, (one) => one.report())
    return { reports, lines: [lines[0].counts, lines[1].counts], kills, seconds }
  } finally {
    await Promise.all(sides.map((one) => one.kill()))
    await Promise.all(lines.map((line) => line.stop()))
    await place.leave()
  }
}

function ordersOf(trial: Trial, place: Place, own: 0 | 1, { port }: LossyProxy): Orders {
  const { documents, hurry, bugs, lands } = trial
  const other = own === 0 ? 1 : 0
  const direct = { host: lands?.[other].address, port: place.sides[other].port }
  const to = direct.host === undefined ? { host: '127.0.0.1', port } : direct
  const otherAddress = `http://${to.host}:${String(to.port)}`
  const always = { folder: place.folder, own, otherAddress, documents, hurry, works: true }
  const here = lands ? { ...always, host: lands[own].address } : always
  return bugs ? { ...here, bug: bugs[own] } : here
}

type Sides = readonly [SideProcess, SideProcess]

// Gives how often each side was killed; all the kills are done before anything counts as done.
async function until(sides: Sides, trial: Trial): Promise<[number, number]> {
  const { mostSeconds, kills, everyMilliseconds } = trial
  const isEnough = trial.isEnough ?? allDone(trial)
  const killed: [number, number] = [0, 0]
  const overAt = performance.now() + mostSeconds * 1000
  let killAt = nextKill(everyMilliseconds)
  while (performance.now() < overAt) {
    await pause(200)
    const left = kills - killed[0] - killed[1]
    if (left > 0 && performance.now() > killAt) {
      await killOne(sides, killed)
      killAt = nextKill(everyMilliseconds)
    }
    if (left <= 0 && isEnough(await bothOf(sides, (one) => one.count()))) break
  }
  return killed
}

const nextKill = (everyMilliseconds: number): number =>
  performance.now() + between([0.5 * everyMilliseconds, 1.5 * everyMilliseconds])

async function killOne(sides: Sides, killed: [number, number]): Promise<void> {
  const own = killed[1] > killed[0] ? 0 : 1
  await sides[own].kill()
  await sides[own].start()
  killed[own] += 1
}

async function bothOf<Told>(
  sides: Sides,
  ask: (side: SideProcess) => Promise<Told>,
): Promise<[Told, Told]> {
  return await Promise.all([ask(sides[0]), ask(sides[1])])
}

// Each document is answered by three statuses, and every message by a receipt.
const allDone =
  ({ documents }: Trial) =>
  (counted: readonly Counted[]): boolean =>
    counted.every(({ count, ended }) => count === 4 * documents && ended >= 2 * documents)
