import type { Actor, Context } from '../../platform/context.ts'
import { dayOf } from '../../platform/days.ts'
import type { Reason } from '../../platform/refusal.ts'
import { postsStoodIn, type ActedFor, type StoodInPost } from './acting-for.ts'
import type { WorkScope } from './contract.ts'

/** In whose post somebody may act: their own, or that of an absent one; and if in neither, why not. */
export interface ActingAs {
  /** The same person, in the post in which the act is admitted. */
  as: Actor
  /** The absent holder for whom they act; null in their own post. */
  actedFor: ActedFor | null
  whyNot: readonly Reason[]
}

/** The actor in the post of somebody absent: still the same person, so that the rules of separate hands hold. */
export function inPostOf(actor: Actor, { postId, agencyId, unitId, roles }: StoodInPost): Actor {
  return { ...actor, postId, agencyId, unitId, roles }
}

/**
 * In which post an act is admitted: one's own first, then each for whose absent holder one stands in at this
 * moment. Nothing is asked of the database while one's own post suffices; chains are not followed.
 */
export async function actingAs(
  scope: WorkScope,
  { actor, at }: Pick<Context, 'actor' | 'at'>,
  whyNot: (as: Actor) => readonly Reason[] | Promise<readonly Reason[]>,
): Promise<ActingAs> {
  const own = await whyNot(actor)
  if (own.length === 0) return { as: actor, actedFor: null, whyNot: [] }
  let nearest = own
  const posts = (await postsStoodIn(actor, dayOf(at))).filter((post) => post.scope.includes(scope))
  for (const post of posts.toSorted((one, other) => Number(one.isOver) - Number(other.isOver))) {
    const as = inPostOf(actor, post)
    const why = await whyNot(as)
    if (why.length > 0 && !post.isOver && why.length <= nearest.length) nearest = why
    if (why.length > 0) continue
    if (post.isOver) return { as: actor, actedFor: null, whyNot: ['substitution.over'] }
    const { postId, postTitle, personName } = post
    return { as, actedFor: { postId, postTitle, personName }, whyNot: [] }
  }
  return { as: actor, actedFor: null, whyNot: nearest }
}
