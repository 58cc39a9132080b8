import './demo/quiet.ts'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demonstrationPassword } from '../server/agencies/demonstration/province.data.ts'
import { startServer } from '../server/main.ts'
import { readSettings, type Settings } from '../server/platform/config.ts'
import { readArguments } from './demo/arguments.ts'
import { leaveEvidence } from './demo/evidence.ts'
import { freePort } from './free-port.ts'
import { Office } from './demo/office.ts'
import { tell } from './demo/story.ts'
import { plantAsAsked } from './demonstration.ts'

/** `npm run demo -- --out DIR`: three documents' whole lives through HTTP alone, on a fresh database. */
async function run(): Promise<void> {
  const begunAt = performance.now()
  const { out, databaseUrl } = readArguments(process.argv.slice(2))
  await mkdir(out, { recursive: true })
  const dataFolder = await mkdtemp(join(tmpdir(), 'tamcap-demo-'))
  const settings: Settings = {
    ...readSettings({ DATA_FOLDER: dataFolder, PORT: String(await freePort()) }),
    ...(databaseUrl ? { databaseUrl, isEmbedded: false } : {}),
  }
  const server = await startServer(settings, () => plantAsAsked(settings))
  try {
    const { address } = server
    const office = new Office({ address, password: demonstrationPassword, dataFolder })
    await leaveEvidence(office, await tell(office), { out, begunAt })
  } finally {
    await server.stop()
    await rm(dataFolder, { recursive: true, force: true })
  }
}

run().then(
  () => process.exit(0),
  (problem: unknown) => {
    process.stderr.write(`The demonstration failed. ${(problem as Error).stack ?? ''}\n`)
    process.exit(1)
  },
)
