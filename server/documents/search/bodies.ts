import { predecessorsOf } from '../../agencies/heirs.ts'
import type { Actor } from '../../platform/context.ts'
import { rows } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Asked } from './filters.ts'

/** A body to search, from below one of its documents on. */
export interface Place {
  agencyId: number
  below: number
}

const beyondAll = Number.MAX_SAFE_INTEGER

/** The bodies whose documents are searched, the youngest first, from where the page before ended: one’s own with those in whose place it stands, or the one named, every one for auditors. */
export async function bodiesToSearch({ agencyId, after }: Asked, actor: Actor): Promise<Place[]> {
  const [from, below] = placeAfter(after)
  const isFrom = (id: number) => ({ agencyId: id, below: id === from ? below : beyondAll })
  if (agencyId !== undefined) return [isFrom(agencyId)]
  if (!actor.roles.includes('auditor')) {
    const own = [actor.agencyId, ...(await predecessorsOf(actor.agencyId))]
    return own
      .toSorted((one, other) => other - one)
      .filter((id) => id <= from)
      .map(isFrom)
  }
  const all = await rows<{ id: number }>(
    'SELECT id FROM agencies WHERE id <= :from ORDER BY id DESC',
    { from },
  )
  return all.map(({ id }) => isFrom(id))
}

function placeAfter(after: string | undefined): [from: number, below: number] {
  const [from = beyondAll, below = beyondAll] = after?.split('_').map(Number) ?? []
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(below)) {
    throw new Refusal(400, ['request.does_not_fit'])
  }
  return [from, below]
}
