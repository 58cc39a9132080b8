import type { Context } from '../platform/context.ts'
import { change, isEmbedded, row } from '../platform/database.ts'
import { reasons, refuseIf, type Reason } from '../platform/refusal.ts'

/** Why a document is changed no more, since when, and by whom. */
export interface Freeze {
  reason: string
  frozenAt: string
  byName: string
}

/** Freezes documents with all that is said of them; one that is frozen stays as it was. Source: Nghị định 30/2020/NĐ-CP, Phụ lục VI, phần I, mục III.8. */
export async function freezeDocuments(
  documentIds: readonly number[],
  { deliveryId, reason }: { deliveryId: number; reason: string },
  { actor, at }: Context,
): Promise<void> {
  if (documentIds.length === 0) return
  const into = isEmbedded() ? 'INSERT OR IGNORE' : 'INSERT IGNORE'
  await change(
    `${into} INTO document_freezes (document_id, delivery_id, reason, frozen_at, post_id, by_name)
     SELECT id, :deliveryId, :reason, :at, :postId, :byName FROM documents WHERE id IN (:documentIds)`,
    { documentIds, deliveryId, reason, at, postId: actor.postId, byName: actor.name },
  )
}

/** The freeze of a document, if it is frozen. */
export async function freezeOf(documentId: number): Promise<Freeze | undefined> {
  return await row<Freeze>(
    'SELECT reason, frozen_at, by_name FROM document_freezes WHERE document_id = :documentId',
    { documentId },
  )
}

/** Reasons why the content of a document is read no more: it came in, and its sender took it back. */
export function whyNotRead({ direction, stage }: { direction: string; stage: string }): Reason[] {
  return reasons([direction === 'incoming' && stage === 'cancelled', 'document.recalled'])
}

/** Refuses as gone (410) what would show the content of a copy that its sender took back. */
export async function refuseWithdrawn(documentId: number): Promise<void> {
  const document = await row<{ direction: string; stage: string }>(
    'SELECT direction, stage FROM documents WHERE id = :documentId',
    { documentId },
  )
  if (document) refuseIf(410, whyNotRead(document))
}

/** Marks an issued document as recalled once its recall was agreed and no recipient holds it any more; gives whether it was. Nothing else of it changes. */
export async function markRecalled(
  documentId: number,
  { at }: Pick<Context, 'at'>,
): Promise<boolean> {
  const affected = await change(
    `UPDATE documents SET stage = 'recalled', rev = rev + 1, changed_at = :at
     WHERE id = :documentId AND direction = 'outgoing' AND stage = 'issued'
       AND EXISTS (SELECT 1 FROM document_freezes f WHERE f.document_id = documents.id)
       AND NOT EXISTS (SELECT 1 FROM deliveries x
                       WHERE x.document_id = documents.id AND x.state <> '13')`,
    { documentId, at },
  )
  return affected === 1
}
