import { act } from '../journal/act.ts'
import { change } from '../platform/database.ts'
import type { InputOf } from '../platform/endpoint.ts'
import { refuseIf } from '../platform/refusal.ts'
import type { relieve as endpoint } from './contract.ts'
import { administeredPost } from './post-in-hand.ts'
import { whyNotRelieve } from './rules.ts'

/** Ends the last holding of a post on a day; the holding itself stays on record. */
export const relieve = act(
  'post.relieve',
  async ({ postId, validTo }: InputOf<typeof endpoint>, { actor }) => {
    const { lastHolding } = await administeredPost(postId, actor)
    refuseIf(409, whyNotRelieve(validTo, lastHolding))
    await change(
      'UPDATE holdings SET valid_to = :validTo WHERE post_id = :postId AND valid_to IS NULL',
      { postId, validTo },
    )
    return { id: postId }
  },
  ({ postId }) => postId,
  ({ validTo }) => ({ validTo }),
)
