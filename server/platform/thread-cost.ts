import { readFileSync } from 'node:fs'
import type { Worker } from 'node:worker_threads'

/** What a thread has used since it began. */
export interface Cost {
  cpuMilliseconds: number
  wallMilliseconds: number
  /** Of the whole process: what a thread holds outside its heap is not counted by thread. */
  residentMegabytes: number
}

// What Linux counts a thread's time in; it is the same on every machine. Source: proc(5), /proc/pid/stat
const tickMilliseconds = 10

/** The number by which Linux knows the thread that asks; undefined elsewhere. */
export function ownThreadNumber(): number | undefined {
  const stat = read('/proc/thread-self/stat')
  return stat === undefined ? undefined : Number.parseInt(stat, 10)
}

/** What a thread has used; where the system does not count it by thread, the time in which it was not idle. */
export function threadCost(worker: Worker, threadNumber: number | undefined): Cost {
  const stat = threadNumber && read(`/proc/self/task/${threadNumber}/stat`)
  const cpuMilliseconds = stat ? ticksIn(stat) * tickMilliseconds : activeMilliseconds(worker)
  const residentMegabytes = process.memoryUsage.rss() / 2 ** 20
  return { cpuMilliseconds, wallMilliseconds: performance.now(), residentMegabytes }
}

// The name in brackets may hold anything; user and system time are the 12th and 13th field after it.
function ticksIn(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return Number(fields[11]) + Number(fields[12])
}

const activeMilliseconds = (worker: Worker): number =>
  worker.performance.eventLoopUtilization().active

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return undefined
  }
}
