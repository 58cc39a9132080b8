import { act } from '../../journal/act.ts'
import type { Context } from '../../platform/context.ts'
import { change, insert, rows } from '../../platform/database.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { newId } from '../../platform/identifiers.ts'
import { found, refuseIf } from '../../platform/refusal.ts'
import type * as contract from './contract.ts'
import { whyNotSave } from './rules.ts'

interface Saved {
  id: number
  name: string
  query: string
}

/** The searches that the actor has kept, by name. */
export async function savedSearches(
  _: object,
  { actor }: Pick<Context, 'actor'>,
): Promise<ReplyOf<typeof contract.listSavedSearches>> {
  return { searches: await savedBy(actor.personId) }
}

/** Keeps a search of the actor under a name that none of theirs has. */
export const saveSearch = act(
  'search.save',
  async ({ name, query }: InputOf<typeof contract.saveSearch>, { actor, at }) => {
    refuseIf(409, whyNotSave(name, await savedBy(actor.personId)))
    const id = newId()
    await insert('saved_searches', { personId: actor.personId, id, name, query, savedAt: at })
    return { id }
  },
  (_, { id }) => id,
)

/** Forgets a search that the actor has kept; another’s is not found. */
export const forgetSearch = act(
  'search.forget',
  async ({ searchId }: InputOf<typeof contract.forgetSearch>, { actor }) => {
    const gone = await change(
      'DELETE FROM saved_searches WHERE person_id = :personId AND id = :searchId',
      { personId: actor.personId, searchId },
    )
    found(gone === 1 ? gone : undefined, 'search.not_found')
    return { id: searchId }
  },
  ({ searchId }) => searchId,
)

async function savedBy(personId: number): Promise<Saved[]> {
  return await rows<Saved>(
    'SELECT id, name, query FROM saved_searches WHERE person_id = :personId ORDER BY name',
    { personId },
  )
}
