import { act } from '../journal/act.ts'
import { change, row } from '../platform/database.ts'
import { dayOf } from '../platform/days.ts'
import { Refusal } from '../platform/refusal.ts'

/** Goes on in another of one's posts, in this session only. */
export const switchPost = act(
  'session.switch_post',
  async ({ postId, tokenDigest }: { postId: number; tokenDigest: string }, { actor, at }) => {
    const { personId } = actor
    const held = await row(
      `SELECT id FROM holdings WHERE post_id = :postId AND person_id = :personId
       AND valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day)`,
      { postId, personId, day: dayOf(at) },
    )
    if (!held) throw new Refusal(403, ['session.not_your_post'])
    await change('UPDATE sessions SET post_id = :postId WHERE token_digest = :tokenDigest', {
      postId,
      tokenDigest,
    })
    return { postId, personId }
  },
  (_, { personId }) => personId,
  ({ postId }) => ({ postId }),
)
