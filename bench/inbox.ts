import '../bin/demo/quiet.ts'
import { documentsListed } from '../server/documents/queries.ts'
import { closeInstallation } from '../server/installation.ts'
import type { Context } from '../server/platform/context.ts'
import { listTasks } from '../server/routing/queries.ts'
import { fill } from './support/filled.ts'
import { openPlace } from './support/place.ts'
import { openPlanted } from './support/planted.ts'
import { figure, part } from './support/report.ts'
import { quantile } from './support/statistics.ts'

const sizes = [10_000, 100_000]
const mostPages = 200
const mostMilliseconds = 5000
const limit = 50
const leader = 'chutich.ubnd'

/** Milliseconds of a page of the work list and of the documents of a body, as these grow. */
async function run(): Promise<void> {
  const { settings, database, leave } = await openPlace('inbox')
  await openPlanted(settings)
  part(`A page of ${String(limit)}, p50 and p95 of ${String(mostPages)} at most, in ms`, database)
  let filled = 0
  for (const size of sizes) {
    const context = await fill(leader, size - filled)
    filled = size
    await showPages(size, context)
  }
  await closeInstallation()
  await leave()
}

async function showPages(size: number, context: Context): Promise<void> {
  const rows = `${String(size)} rows`
  const tasks = await timed((after) => listTasks({ open: 'yes', after, limit }, context))
  figure(`work list, ${rows}`, tasks)
  figure(`documents, ${rows}`, await timed((after) => documentsListed({ after, limit }, context)))
  const waiting = { waitingFor: 'me', limit } as const
  figure(`documents that wait, ${rows}`, await timed(() => documentsListed(waiting, context)))
}

/** One page after another from the first on, so that deep pages count too. */
async function timed(read: (after?: string) => Promise<{ next: string | null }>): Promise<string> {
  const taken: number[] = []
  let after: string | undefined
  const end = performance.now() + mostMilliseconds
  while (taken.length < mostPages && performance.now() < end) {
    const begunAt = performance.now()
    const { next } = await (after === undefined ? read() : read(after))
    taken.push(performance.now() - begunAt)
    after = next ?? undefined
  }
  return `${quantile(taken, 0.5).toFixed(2)}, ${quantile(taken, 0.95).toFixed(2)}`
}

await run()
