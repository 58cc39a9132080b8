import { agencyById } from '../../agencies/directory.ts'
import type { AgencyShown } from '../../agencies/contract.ts'
import { act } from '../../journal/act.ts'
import { follow } from '../../journal/follow.ts'
import { installationContext } from '../../platform/context.ts'
import type { Context } from '../../platform/context.ts'
import { insert, rows } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import { newId } from '../../platform/identifiers.ts'
import { found } from '../../platform/refusal.ts'
import { profileOf } from '../profiles/profiles.ts'

/** The committee term in force since the congresses of 2025; a body's own term begins no earlier than itself. */
const presentTerm = { name: '2025-2030', startsOn: '2025-07-01' }

/** Opens the books of a body, outgoing and incoming, with their first series; those open already stay as they are. */
export const openRegisters = act(
  'register.open',
  async ({ agencyId }: { agencyId: number }, { at }) => {
    const agency = found(await agencyById(agencyId), 'agency.not_found')
    const open = await rows('SELECT id FROM registers WHERE agency_id = :agencyId', { agencyId })
    if (open.length === 0) await insertBooks(agency, at)
    return { id: agencyId }
  },
  ({ agencyId }) => agencyId,
)

async function insertBooks({ id: agencyId, profile, validFrom }: AgencyShown, at: string) {
  const { counterPeriod, countsPerType, types } = profileOf(profile)
  const runsByTerm = counterPeriod === 'term'
  const outgoing = { id: newId(), kind: 'outgoing', name: 'Sổ đăng ký văn bản đi' }
  const incoming = { id: newId(), kind: 'incoming', name: 'Sổ đăng ký văn bản đến' }
  await insert('registers', [
    { ...outgoing, agencyId, numbersPerType: countsPerType ? 1 : 0 },
    { ...incoming, agencyId, numbersPerType: 0 },
  ])
  if (runsByTerm) await insert('terms', { agencyId, ...termOf(validFrom), endsOn: null })
  const year = dayOf(at).slice(0, 4)
  const period = runsByTerm ? presentTerm.name : year
  const typeCodes = countsPerType ? types.map(({ code }) => code) : ['']
  await insert('series', [
    { registerId: incoming.id, period: year, typeCode: '', lastNumber: 0 },
    ...typeCodes.map((typeCode) => ({ registerId: outgoing.id, period, typeCode, lastNumber: 0 })),
  ])
}

function termOf(validFrom: string): typeof presentTerm {
  const startsOn = validFrom > presentTerm.startsOn ? validFrom : presentTerm.startsOn
  return { ...presentTerm, startsOn }
}

/** Opens the books of every body that has none, as when the server starts on a planted province. */
export async function openMissingRegisters(context: Context): Promise<void> {
  const without = await rows<{ id: number }>(
    `SELECT a.id FROM agencies a
     WHERE NOT EXISTS (SELECT 1 FROM registers r WHERE r.agency_id = a.id) ORDER BY a.id`,
  )
  for (const { id } of without) await openRegisters({ agencyId: id }, context)
}

/** Opens the books of each body as soon as it is founded. */
export function followAgencies(): void {
  follow('registers', ['agency.found', 'installation.plant_demonstration'], ({ id }) =>
    openMissingRegisters(installationContext(`registers-${String(id)}`)),
  )
}
