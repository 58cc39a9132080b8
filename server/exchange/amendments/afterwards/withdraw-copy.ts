import { dropRaisings } from '../../../signing/levels/raising-rows.ts'
import { endTasks } from '../../../routing/end-tasks.ts'
import { act } from '../../../journal/act.ts'
import type { Context } from '../../../platform/context.ts'
import { change, row } from '../../../platform/database.ts'
import { recallOnward } from './recall-onward.ts'
import { endCase } from '../../../workflow/cases/end-case.ts'

interface Withdrawn {
  deliveryId: number
  documentId: number
  agencyId: number
  reason: string
}

/** Ends what still goes on about a copy that its sender took back, and enters what of it is to be destroyed; safe to repeat. */
export async function withdrawCopy(documentId: number, context: Context): Promise<void> {
  const copy = await row<Withdrawn>(
    `SELECT f.delivery_id, d.id AS document_id, d.agency_id, f.reason
     FROM document_freezes f JOIN documents d ON d.id = f.document_id
     WHERE d.id = :documentId AND d.direction = 'incoming' AND d.stage = 'cancelled'
       AND NOT EXISTS (SELECT 1 FROM destructions x WHERE x.document_id = d.id)`,
    { documentId },
  )
  if (!copy) return
  await recallOnward(documentId, copy.reason, context)
  await withdraw(copy, context)
}

/** Source: Nghị định 30/2020/NĐ-CP, Điều 18.4; Phụ lục VI, phần I, mục III.8. */
const withdraw = act(
  'document.withdraw',
  async ({ documentId, agencyId, deliveryId, reason }: Withdrawn, context) => {
    // First, so that what is being gathered on them now is either seen here or never kept.
    await dropRaisings(documentId)
    const filesNamed = await enterDestructions({ documentId, agencyId, deliveryId }, context)
    const tasks = await endTasks({ agencyId, documentId, reason }, context)
    await endCase({ subjectType: 'document', subjectId: documentId }, context.at)
    return { files: filesNamed, tasks }
  },
  ({ documentId }) => documentId,
  ({ agencyId, deliveryId }, { files, tasks }) => ({
    deliveryId,
    files,
    tasks,
    agencyIds: [agencyId],
  }),
)

// All bytes that hold its content in this body's keep: versions, annexes, raised files, certified copies, what came damaged with it, and the envelope that brought it.
async function enterDestructions(
  { documentId, agencyId, deliveryId }: Omit<Withdrawn, 'reason'>,
  { at }: Context,
): Promise<number> {
  return await change(
    `INSERT INTO destructions
       (document_id, ordinal, agency_id, delivery_id, sha256, size_bytes, withdrawn_at, is_due)
     SELECT :documentId, ROW_NUMBER() OVER (ORDER BY sha256), :agencyId, :deliveryId, sha256,
       MAX(size_bytes), :at, 1
     FROM (
       SELECT sha256, size_bytes FROM document_versions WHERE document_id = :documentId
       UNION ALL SELECT sha256, size_bytes FROM annexes WHERE document_id = :documentId
       UNION ALL SELECT r.sha256, r.size_bytes FROM raised_files r JOIN document_versions v
         ON v.sha256 = r.base_sha256 WHERE v.document_id = :documentId
       UNION ALL SELECT sha256, 0 FROM copies
         WHERE document_id = :documentId AND sha256 IS NOT NULL
       UNION ALL SELECT original_sha256, 0 FROM copies
         WHERE document_id = :documentId AND original_sha256 IS NOT NULL
       UNION ALL SELECT sha256, size_bytes FROM amendments
         WHERE delivery_id = :deliveryId AND sha256 IS NOT NULL
       UNION ALL SELECT sha256, size_bytes FROM damaged_annexes
         WHERE delivery_id = :deliveryId AND sha256 IS NOT NULL
       UNION ALL SELECT sha256, size_bytes FROM inbox
         WHERE delivery_id = :deliveryId AND kind <> 'status'
     ) content GROUP BY sha256`,
    { documentId, agencyId, deliveryId, at },
  )
}
