import { markRecalled } from '../../../documents/freezes.ts'
import { act } from '../../../journal/act.ts'
import type { Context } from '../../../platform/context.ts'
import { row } from '../../../platform/database.ts'

/** Marks a document as recalled once the last recipient of it has given it back; safe to repeat. */
export async function markRecalledBy(deliveryId: number, context: Context): Promise<void> {
  const given = await row<{ documentId: number }>(
    `SELECT d.id AS document_id FROM deliveries x JOIN documents d ON d.id = x.document_id
     JOIN document_freezes f ON f.document_id = d.id
     WHERE x.id = :deliveryId AND d.direction = 'outgoing' AND d.stage = 'issued'
       AND NOT EXISTS (SELECT 1 FROM deliveries y
                       WHERE y.document_id = d.id AND y.state <> '13')`,
    { deliveryId },
  )
  if (given) await recall({ ...given, deliveryId }, context)
}

const recall = act(
  'document.recall',
  async ({ documentId }: { documentId: number; deliveryId: number }, context) => {
    await markRecalled(documentId, context)
  },
  ({ documentId }) => documentId,
  ({ deliveryId }) => ({ deliveryId }),
)
