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

/** The bodies whose documents are searched, the youngest first, from where the page before ended: one’s own or the one named, every one for auditors. */
export async function bodiesToSearch({ agencyId, after }: Asked, actor: Actor): Promise<Place[]> {
  const [from, below] = placeAfter(after)
  const named = agencyId ?? (actor.roles.includes('auditor') ? undefined : actor.agencyId)
  if (named !== undefined) return [{ agencyId: named, below: from === named ? below : beyondAll }]
  const all = await rows<{ id: number }>(
    'SELECT id FROM agencies WHERE id <= :from ORDER BY id DESC',
    { from },
  )
  return all.map(({ id }) => ({ agencyId: id, below: id === from ? below : beyondAll }))
}

function placeAfter(after: string | undefined): [from: number, below: number] {
  const [from = beyondAll, below = beyondAll] = after?.split('_').map(Number) ?? []
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(below)) {
    throw new Refusal(400, ['request.does_not_fit'])
  }
  return [from, below]
}
