import { plantedPeople } from '../server/agencies/demonstration/plant.ts'
import { startServer } from '../server/main.ts'
import { readSettings } from '../server/platform/config.ts'
import { prepareDemonstration } from './demonstration.ts'
import { greeting } from './greeting.ts'
import { setUpFromFile } from './set-up.ts'

/** Runs the desk until it is told to stop. */
async function run(): Promise<void> {
  const settings = readSettings(process.env)
  const server = await startServer(settings, async () => {
    if (settings.setUpFile) await setUpFromFile(settings.setUpFile)
    await prepareDemonstration(settings)
  })
  process.stdout.write(greeting(server.address, settings, await plantedPeople()))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.stop().then(() => process.exit(0)))
  }
}

run().catch((problem: unknown) => {
  process.stderr.write(`Tamcap does not start. ${(problem as Error).message}\n`)
  process.exit(1)
})
