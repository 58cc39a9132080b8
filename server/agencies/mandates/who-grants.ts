import type { Actor } from '../../platform/context.ts'
import { refuseIf, type Reason } from '../../platform/refusal.ts'
import { whyActorMayNotAdminister } from '../administration.ts'

/** A mandate as far as who may enter or end it depends on it. */
export interface Granted {
  agencyId: number
  grantorPostId: number
}

/**
 * Reasons why the actor may neither enter nor end a mandate: the grantor in person may, and an administrator
 * of the body by the instrument; its clerk may not, who keeps the seal that follows the signature.
 */
export async function whyNotGrants(
  { agencyId, grantorPostId }: Granted,
  actor: Actor,
): Promise<Reason[]> {
  if (actor.agencyId === agencyId && actor.postId === grantorPostId) return []
  const why = await whyActorMayNotAdminister(agencyId, actor)
  return why.length > 0 ? ['mandate.not_yours_to_grant'] : []
}

/** Refuses an actor who may neither enter nor end a mandate. */
export async function refuseUnlessGrants(granted: Granted, actor: Actor): Promise<void> {
  refuseIf(403, await whyNotGrants(granted, actor))
}
