import { join } from 'node:path'
import { makeAuthority } from '../certs/make-authority.ts'
import { plantDemonstration, plantedPeople } from '../server/agencies/demonstration/plant.ts'
import { demonstrationPassword } from '../server/agencies/demonstration/province.data.ts'
import { readSigningIdentities } from '../server/agencies/signing-identities.ts'
import { openMissingRegisters } from '../server/documents/registers/open-registers.ts'
import type { Settings } from '../server/platform/config.ts'
import { installationContext } from '../server/platform/context.ts'
import { row } from '../server/platform/database.ts'
import { dayOf } from '../server/platform/days.ts'

const loopback = new Set(['127.0.0.1', 'localhost', '::1'])

/** Plants the demonstration province where it may stand: in an empty embedded database that no other machine reaches. */
export async function prepareDemonstration(settings: Settings): Promise<void> {
  const { isEmbedded, host, demonstration } = settings
  const isAllowed = isEmbedded && loopback.has(host) && demonstration !== 'off'
  if (isAllowed && (await isEmpty())) await plant()
  if ((await plantedPeople()).length > 0) await certify(settings)
}

/** Plants the demonstration province in an empty database of any kind, for a run that was asked for. */
export async function plantAsAsked(settings: Settings): Promise<void> {
  if (!(await isEmpty())) throw new Error('The database holds bodies already: give an empty one.')
  await plant()
  await certify(settings)
}

async function isEmpty(): Promise<boolean> {
  return (await row('SELECT id FROM agencies LIMIT 1')) === undefined
}

async function plant(): Promise<void> {
  const context = installationContext('demonstration')
  await plantDemonstration(context)
  await openMissingRegisters(context)
}

// What stands in the folder already is kept; only newcomers get keys, and nobody who lives elsewhere.
async function certify(settings: Settings): Promise<void> {
  const { at } = installationContext('demonstration')
  const { demonstration } = settings
  const system = demonstration === 'auto' || demonstration === 'off' ? undefined : demonstration
  const identities = await readSigningIdentities(dayOf(at), system)
  const folder = join(settings.dataFolder, 'keys')
  const address = `${originOf(settings)}/authority`
  await makeAuthority(folder, { ...identities, password: demonstrationPassword, address })
}

// A port that the system chooses at every start is no address to write into a certificate.
function originOf({ publicOrigin, host, port }: Settings): string {
  const shownHost = host.includes(':') ? `[${host}]` : host
  return publicOrigin ?? (port === 0 ? 'http://localhost' : `http://${shownHost}:${String(port)}`)
}
