import { act } from '../journal/act.ts'
import { change } from '../platform/database.ts'

/** Why a session ends: its person signed out, or left it alone for too long. */
export interface SessionEnd {
  tokenDigest: string
  why: 'signed-out' | 'idle'
}

/** Ends a session. */
export const endSession = act(
  'session.close',
  async ({ tokenDigest }: SessionEnd, { actor }) => {
    await change('DELETE FROM sessions WHERE token_digest = :tokenDigest', { tokenDigest })
    return { closed: true as const, personId: actor.personId }
  },
  (_, { personId }) => personId,
  ({ why }) => ({ why }),
)
