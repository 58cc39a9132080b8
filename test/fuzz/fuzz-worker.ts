import { parentPort, workerData } from 'node:worker_threads'
import { mutated } from './mutate.ts'
import { places, type Finding, type Share } from './progress.ts'
import { seeded } from './random.ts'
import { targets, type Target } from './targets.ts'

const { seed, from, to, progress } = workerData as Share
const microsecondsAllowed = 1_000_000
const all = targets()

/** The target and bytes of an input, decided by seed and index alone. */
function inputAt(index: number): { target: Target; bytes: Buffer } {
  const random = seeded(seed ^ Math.imul(index + 1, 0x9e3779b1))
  const target = all[index % all.length]
  if (!target) throw new Error('there is nothing to try')
  const sample = () => target.samples[random.below(target.samples.length)] ?? Buffer.alloc(0)
  return { target, bytes: mutated(sample(), sample(), random) }
}

function tell(finding: Finding): void {
  parentPort?.postMessage(finding)
}

function add(place: number, count = 1): void {
  progress[place] = (progress[place] ?? 0) + count
}

function tryOne(index: number): void {
  const { target, bytes } = inputAt(index)
  const before = process.cpuUsage()
  try {
    target.judge(bytes)
    add(places.judged)
  } catch (problem) {
    add(places.refused)
    if (!target.isRefusal(problem)) {
      const said = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)
      tell({ index, target: target.name, problem: said })
    }
  }
  const { user } = process.cpuUsage(before)
  progress[places.slowestMicroseconds] = Math.max(progress[places.slowestMicroseconds] ?? 0, user)
  if (user > microsecondsAllowed) {
    tell({ index, target: target.name, problem: `took ${String(user / 1000)} CPU-ms` })
  }
}

for (let index = from; index < to; index++) {
  Atomics.store(progress, places.index, index)
  tryOne(index)
}
Atomics.store(progress, places.index, to)
