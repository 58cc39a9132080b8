/**
 * `npm run fuzz [-- --inputs 1000000] [--seed 1]`: changed samples through everything that reads what
 * strangers send. An input must end in a verdict or a refusal within 1 s of CPU and 256 MB; anything
 * else is printed with the index that makes it again (`--seed S --from N --inputs 1`), and fails the run.
 */
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { inProject } from '../../server/platform/root.ts'
import { newProgress, places, type Finding, type Share } from './progress.ts'

const secondsWithoutProgress = 10
const megabytesAllowed = 256
const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
})
const [inputs, seed, first, workers] = [
  values.inputs,
  values.seed,
  values.from,
  values.workers,
].map(Number) as [number, number, number, number]
// A thread reads TypeScript only once tsx is loaded in it.
const entry = [
  createRequire(import.meta.url).resolve('tsx/cjs'),
  inProject('test/fuzz/fuzz-worker.ts'),
]
  .map((path) => `require(${JSON.stringify(path)})`)
  .join('\n')
const findings: Finding[] = []
const all: Int32Array[] = []

const say = (line: string) => process.stdout.write(`${line}\n`)

function found(finding: Finding): void {
  findings.push(finding)
  say(`${finding.target} ${String(finding.index)}: ${finding.problem}`)
}

/** Runs a share to its end; what breaks or hangs is noted, and the rest goes on in a new worker. */
async function runShare(share: Omit<Share, 'progress'>): Promise<void> {
  for (let from = share.from; from < share.to;) {
    const progress = newProgress(from - 1)
    all.push(progress)
    const problem = await runWorker({ ...share, from, progress })
    const reached = Atomics.load(progress, places.index)
    if (reached < from) throw new Error(problem ?? 'the worker did not begin')
    if (problem) found({ index: reached, target: 'any', problem })
    from = reached + 1
  }
}

async function runWorker(share: Share): Promise<string | undefined> {
  const worker = new Worker(entry, {
    eval: true,
    workerData: share,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytesAllowed },
  })
  worker.on('message', found)
  let problem: string | undefined
  worker.on('error', (error) => (problem = `broke the worker: ${error.message}`))
  let before = -1
  const watch = setInterval(() => {
    const now = Atomics.load(share.progress, places.index)
    if (now === before && now < share.to) {
      problem = `made no progress for ${String(secondsWithoutProgress)} s`
      void worker.terminate()
    }
    before = now
  }, secondsWithoutProgress * 1000)
  await new Promise((ended) => worker.once('exit', ended))
  clearInterval(watch)
  return problem
}

const share = Math.ceil(inputs / workers)
const shares = Array.from({ length: workers }, (_, index) => ({
  seed,
  from: first + index * share,
  to: first + Math.min((index + 1) * share, inputs),
}))
await Promise.all(shares.map(runShare))
const sum = (place: number) => all.reduce((total, each) => total + (each[place] ?? 0), 0)
const slowest = Math.max(...all.map((each) => each[places.slowestMicroseconds] ?? 0)) / 1000
const counts = `${String(sum(places.judged))} judged, ${String(sum(places.refused))} refused`
say(`${counts}, ${String(findings.length)} findings, slowest ${String(slowest)} CPU-ms`)
process.exitCode = findings.length === 0 ? 0 : 1
