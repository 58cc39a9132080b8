import { afterCommit, rows } from '../platform/database.ts'
import type { AgencyShown } from './contract.ts'
import { agencyById, agencyColumns } from './directory.ts'
import { isInForce } from './rules.ts'

const keptMilliseconds = 5_000
let known = new Map<number, number[]>()
let knownSince = 0

/** Forgets who stands in whose place once the open act has committed; other processes do so within five seconds. */
export function forgetHeirs(): void {
  afterCommit(() => {
    known = new Map()
  })
}

/** The bodies that have ended and in whose place a body stands, the youngest first; none for most. */
export async function predecessorsOf(agencyId: number): Promise<number[]> {
  const now = performance.now()
  if (now - knownSince > keptMilliseconds) {
    known = new Map()
    knownSince = now
  }
  const before = known.get(agencyId)
  if (before) return before
  const memory = known
  const found = await rows<{ agencyId: number }>(
    'SELECT agency_id FROM agency_heirs WHERE heir_id = :agencyId ORDER BY agency_id DESC',
    { agencyId },
  )
  const ids = found.map((each) => each.agencyId)
  memory.set(agencyId, ids)
  return ids
}

/** The bodies in force on a day that stand in the place of a body: itself, else its heirs, the main heir first. */
export async function inPlaceOf(agency: AgencyShown, on: string): Promise<AgencyShown[]> {
  if (isInForce(agency, on)) return [agency]
  const heirs = await rows<AgencyShown>(
    `SELECT h.ordinal, ${agencyColumns.replace('FROM agencies a', 'FROM agency_heirs h JOIN agencies a ON a.id = h.heir_id')}
     WHERE h.agency_id = :id ORDER BY h.since DESC, h.ordinal`,
    { id: agency.id },
  )
  if (heirs.length > 0) return heirs.filter((heir) => isInForce(heir, on))
  // One that was closed with a successor, before bodies changed as a whole.
  const successor = agency.successorId === null ? undefined : await agencyById(agency.successorId)
  return successor && successor.validFrom > agency.validFrom ? await inPlaceOf(successor, on) : []
}
