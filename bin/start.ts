import { join } from 'node:path'
import { plantedPeople, plantDemonstration } from '../server/agencies/demonstration/plant.ts'
import { readSigningIdentities } from '../server/agencies/signing-identities.ts'
import { demonstrationPassword } from '../server/agencies/demonstration/province.data.ts'
import { makeAuthority } from '../certs/make-authority.ts'
import { startServer } from '../server/main.ts'
import { readSettings, type Settings } from '../server/platform/config.ts'
import { installationContext } from '../server/platform/context.ts'
import { row } from '../server/platform/database.ts'
import { greeting } from './greeting.ts'

const loopback = new Set(['127.0.0.1', 'localhost', '::1'])

/** Demonstration people stand only in an empty embedded database that no other machine reaches. */
async function mayPlant({ isEmbedded, host, demonstration }: Settings): Promise<boolean> {
  if (!isEmbedded || !loopback.has(host) || demonstration === 'off') return false
  return (await row('SELECT id FROM agencies LIMIT 1')) === undefined
}

async function prepareDemonstration(settings: Settings): Promise<void> {
  const context = installationContext('demonstration')
  if (await mayPlant(settings)) await plantDemonstration(context)
  if ((await plantedPeople()).length === 0) return
  const identities = await readSigningIdentities(context.at.slice(0, 10))
  await makeAuthority(join(settings.dataFolder, 'keys'), {
    ...identities,
    password: demonstrationPassword,
  })
}

/** Runs the desk until it is told to stop. */
async function run(): Promise<void> {
  const settings = readSettings(process.env)
  const server = await startServer(settings, () => prepareDemonstration(settings))
  process.stdout.write(greeting(server.address, settings, await plantedPeople()))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.stop().then(() => process.exit(0)))
  }
}

run().catch((problem: unknown) => {
  process.stderr.write(`Tamcap does not start. ${(problem as Error).message}\n`)
  process.exit(1)
})
