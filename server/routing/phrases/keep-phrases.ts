import { act } from '../../journal/act.ts'
import type { Actor, Context } from '../../platform/context.ts'
import { change, insert, row, rows } from '../../platform/database.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { newId } from '../../platform/identifiers.ts'
import { found, refuseIf } from '../../platform/refusal.ts'
import type * as contract from '../pen/contract.ts'
import { whyNotKeepPhrases } from '../pen/rules.ts'

interface PhraseRow {
  id: number
  personId: number
  text: string
}

const mostPhrases = 60

/** The stock phrases of the actor's body, then the actor's own, each in the order in which they were added. */
export async function listPhrases(
  _: object,
  { actor }: Context,
): Promise<ReplyOf<typeof contract.listPhrases>> {
  const phrases = await rows<PhraseRow>(
    `SELECT id, person_id, text FROM stock_phrases
     WHERE agency_id = :agencyId AND person_id IN (0, :personId) ORDER BY person_id, id`,
    { agencyId: actor.agencyId, personId: actor.personId },
  )
  return {
    phrases: phrases.map(({ id, personId, text }) => ({ id, text, isOwn: personId !== 0 })),
    may: { addForBody: whyNotKeepPhrases(actor), addOwn: [] },
  }
}

/** Adds a stock phrase for the actor alone, or for their whole body. */
export const addPhrase = act(
  'phrase.add',
  async ({ text, isOwn }: InputOf<typeof contract.addPhrase>, { actor }) => {
    refuseIf(403, isOwn ? [] : whyNotKeepPhrases(actor))
    const personId = isOwn ? actor.personId : 0
    await refuseTooMany(actor, personId)
    const id = newId()
    await insert('stock_phrases', { agencyId: actor.agencyId, personId, id, text })
    return { id }
  },
  (_, { id }) => id,
  ({ text, isOwn }) => ({ text, isOwn }),
)

/** Removes a stock phrase of the actor, or of their body. */
export const removePhrase = act(
  'phrase.remove',
  async ({ phraseId }: InputOf<typeof contract.removePhrase>, { actor }) => {
    const { agencyId, personId } = actor
    const phrase = found(
      await row<PhraseRow>(
        `SELECT id, person_id, text FROM stock_phrases
         WHERE id = :phraseId AND agency_id = :agencyId AND person_id IN (0, :personId)`,
        { phraseId, agencyId, personId },
      ),
      'phrase.not_found',
    )
    refuseIf(403, phrase.personId === 0 ? whyNotKeepPhrases(actor) : [])
    await change('DELETE FROM stock_phrases WHERE id = :phraseId', { phraseId })
    return { id: phraseId, text: phrase.text }
  },
  ({ phraseId }) => phraseId,
  (_, { text }) => ({ text }),
)

async function refuseTooMany({ agencyId }: Actor, personId: number): Promise<void> {
  const kept = await row<{ phrases: number }>(
    `SELECT COUNT(*) AS phrases FROM stock_phrases
     WHERE agency_id = :agencyId AND person_id = :personId`,
    { agencyId, personId },
  )
  refuseIf(409, Number(kept?.phrases) < mostPhrases ? [] : ['phrase.too_many'])
}
