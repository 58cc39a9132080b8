import type { Actor } from '../platform/context.ts'
import type { Doer } from './rules.ts'

/** Who acts, and when (ISO 8601 UTC); an act's context fits. */
export interface Doing {
  actor: Actor
  at: string
}

/** The actor as steps see them; null for the installation itself, which does what follows from others' acts. */
export function doerOf(actor: Actor): Doer | null {
  return actor.postId === 0 ? null : actor
}
