import { reindex } from '../server/documents/search/reindex.ts'
import { closeProbes } from '../server/documents/layout/probe-pdf.ts'
import { readSettings } from '../server/platform/config.ts'
import { connect, disconnect } from '../server/platform/database.ts'
import { openFiles } from '../server/platform/files.ts'
import { join } from 'node:path'

/** `npm run reindex`: fills the search of every document anew, as after a change of how words are read; the server rests meanwhile. */
async function run(): Promise<number> {
  const settings = readSettings(process.env)
  await connect(settings.databaseUrl)
  openFiles(join(settings.dataFolder, 'store'))
  const amount = await reindex()
  await closeProbes()
  await disconnect()
  return amount
}

run().then(
  (amount) => {
    process.stdout.write(`${String(amount)} documents can be searched.\n`)
    process.exit(0)
  },
  (problem: unknown) => {
    process.stderr.write(`The search is not filled. ${(problem as Error).message}\n`)
    process.exit(1)
  },
)
