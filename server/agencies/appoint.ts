import { act } from '../journal/act.ts'
import { daysAfter } from '../platform/days.ts'
import { change, insert } from '../platform/database.ts'
import type { InputOf } from '../platform/endpoint.ts'
import { newId } from '../platform/identifiers.ts'
import { found, refuseIf } from '../platform/refusal.ts'
import { heldAgency } from './administration.ts'
import type { appoint as endpoint } from './contract.ts'
import { administeredPost } from './post-in-hand.ts'
import { whyNotAppoint } from './rules.ts'
import { Person } from './tables.ts'

/** Gives a post to a person from a day on; whoever held it holds it until the day before. */
export const appoint = act(
  'post.appoint',
  async (given: InputOf<typeof endpoint>, { actor }) => {
    const { postId, personId, validFrom } = given
    const { agencyId, lastHolding } = await administeredPost(postId, actor)
    found(await Person.findByPk(personId, { attributes: ['id'] }), 'person.not_found')
    const agency = found(await heldAgency(agencyId), 'agency.not_found')
    refuseIf(409, whyNotAppoint(given, agency, lastHolding))
    await change(
      `UPDATE holdings SET valid_to = :dayBefore
       WHERE post_id = :postId AND (valid_to IS NULL OR valid_to >= :validFrom)`,
      { postId, validFrom, dayBefore: daysAfter(validFrom, -1) },
    )
    const id = newId()
    await insert('holdings', { id, postId, personId, validFrom, validTo: null })
    return { id }
  },
  ({ postId }) => postId,
  ({ personId, validFrom }) => ({ personId, validFrom }),
)
