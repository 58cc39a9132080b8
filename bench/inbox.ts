import '../bin/demo/quiet.ts'
import { closeInstallation, openInstallation } from '../server/installation.ts'
import { change, isEmbedded, transact } from '../server/platform/database.ts'
import { grow, settleCrowd, shareOf } from './support/crowd.ts'
import { showDispatch } from './support/dispatch.ts'
import { showWork, workOf } from './support/inbox-work.ts'
import { openPlace } from './support/place.ts'
import { part } from './support/report.ts'

const sizes = (process.env['BENCH_DOCUMENTS'] ?? '10000,100000,1000000').split(',').map(Number)

/** Milliseconds of a page of the work list, of the book, of the documents and of searches, as these grow. */
async function run(): Promise<void> {
  const { settings, database, leave } = await openPlace('inbox')
  await openInstallation(settings)
  if (!isEmbedded()) await widen()
  const seeds = await settleCrowd()
  const first = new Map<string, number>()
  let filled = 0
  for (const size of sizes) {
    const begunAt = performance.now()
    await grow(filled, size)
    filled = size
    const seconds = ((performance.now() - begunAt) / 1000).toFixed(0)
    const largest = String(shareOf(0, size))
    part(
      `${String(size)} documents, ${largest} in the largest body, made in ${seconds} s`,
      database,
    )
    await showWork(await workOf(seeds, size), first)
  }
  await showDispatch()
  await closeInstallation()
  await leave()
}

/** A server of this size has more memory than the small one of the tests. */
async function widen(): Promise<void> {
  await transact(() => change('SET GLOBAL innodb_buffer_pool_size = 536870912'))
  await transact(() => change('SET GLOBAL innodb_log_file_size = 268435456'))
}

await run()
