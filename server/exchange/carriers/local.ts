import { installationContext } from '../../platform/context.ts'
import { row } from '../../platform/database.ts'
import { arrive, isOnItsWayHere } from '../arrive.ts'
import type { Carrier } from './carrier.ts'

/** Carries to the bodies of this installation: what was sent stands in their inbox with code 01. What goes to others stands in the outbox since it was issued. */
export const local: Carrier = {
  carries: ({ agencyId }) => agencyId !== null,

  async carry(documentId, requestId) {
    const waiting = await row(
      `SELECT id FROM deliveries WHERE document_id = :documentId AND ${isOnItsWayHere} LIMIT 1`,
      { documentId },
    )
    if (waiting) await arrive({ documentId }, installationContext(requestId))
  },
}
