import type { Actor } from '../platform/context.ts'
import { change, row } from '../platform/database.ts'
import { found } from '../platform/refusal.ts'
import { refuseUnlessAdministers } from './administration.ts'
import type { HeldFrom } from './rules.ts'

/** A post that somebody is to be given or relieved of, with the holding that begins last. */
export interface PostInHand {
  agencyId: number
  lastHolding: HeldFrom | undefined
}

type PostRow = { agencyId: number } & { [Key in keyof HeldFrom]: HeldFrom[Key] | null }

/** The post with its last holding, for an actor who administers its body; its row is held until the act ends. */
export async function administeredPost(postId: number, actor: Actor): Promise<PostInHand> {
  // Held before it is read: of two acts at once, the second reads what the first has done.
  await change('UPDATE posts SET title = title WHERE id = :postId', { postId })
  const post = await row<PostRow>(
    `SELECT po.agency_id, h.person_id, h.valid_from, h.valid_to
     FROM posts po LEFT JOIN holdings h ON h.post_id = po.id
     WHERE po.id = :postId ORDER BY h.valid_from DESC LIMIT 1`,
    { postId },
  )
  const { agencyId, personId, validFrom, validTo } = found(post, 'post.not_found')
  await refuseUnlessAdministers(agencyId, actor)
  const isHeld = personId !== null && validFrom !== null
  return { agencyId, lastHolding: isHeld ? { personId, validFrom, validTo } : undefined }
}
