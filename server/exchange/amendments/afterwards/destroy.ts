import { act } from '../../../journal/act.ts'
import type { Context } from '../../../platform/context.ts'
import { change, row, rows } from '../../../platform/database.ts'
import { files } from '../../../platform/files.ts'

interface Due {
  documentId: number
  agencyId: number
  sha256: string
}

const mostAtOnce = 200

/**
 * Destroys the bytes of recalled copies that nothing alive names in this installation any more, and records
 * each; what was kept within the time that an act may last, and what others still hold, waits. Gives how many.
 * Source: Nghị định 30/2020/NĐ-CP, Điều 18.4.
 */
export async function destroyDue(context: Context, keptBefore: Date): Promise<number> {
  const due = await rows<Due>(
    `SELECT document_id, agency_id, sha256 FROM destructions WHERE is_due = 1
     ORDER BY document_id LIMIT :mostAtOnce`,
    { mostAtOnce },
  )
  let destroyed = 0
  for (const each of due) {
    const isGone = !(await isAlive(each.sha256)) && (await files().remove(each.sha256, keptBefore))
    if (isGone) await record(each, context)
    destroyed += Number(isGone)
  }
  return destroyed
}

const record = act(
  'document.destroy',
  async ({ documentId, sha256 }: Due, { at }) => {
    await change(
      `UPDATE destructions SET destroyed_at = :at, is_due = NULL
       WHERE document_id = :documentId AND sha256 = :sha256 AND is_due = 1`,
      { documentId, sha256, at },
    )
  },
  ({ documentId }) => documentId,
  ({ sha256, agencyId }) => ({ sha256, agencyIds: [agencyId] }),
)

const isKept = (document: string): string =>
  `NOT EXISTS (SELECT 1 FROM destructions x WHERE x.document_id = ${document} AND x.sha256 = :sha256)`

const isUnrecalled = (delivery: string): string =>
  `EXISTS (SELECT 1 FROM deliveries y WHERE y.id = ${delivery} AND y.state <> '13')`

/** Whether anything names stored bytes that is not itself withdrawn: a document of whoever, a copy, an envelope sent. */
export async function isAlive(sha256: string): Promise<boolean> {
  const named = await row(
    `SELECT 1 AS alive FROM document_versions v WHERE v.sha256 = :sha256 AND ${isKept('v.document_id')}
     UNION ALL SELECT 1 FROM annexes a WHERE a.sha256 = :sha256 AND ${isKept('a.document_id')}
     UNION ALL SELECT 1 FROM deliveries d WHERE d.sha256 = :sha256 AND d.state <> '13'
     UNION ALL SELECT 1 FROM amendments m WHERE m.sha256 = :sha256 AND ${isUnrecalled('m.delivery_id')}
     UNION ALL SELECT 1 FROM foreign_annexes f
       WHERE f.sha256 = :sha256 AND ${isUnrecalled('f.delivery_id')}
     UNION ALL SELECT 1 FROM damaged_annexes b
       WHERE b.sha256 = :sha256 AND ${isUnrecalled('b.delivery_id')}
     UNION ALL SELECT 1 FROM raised_files r JOIN document_versions v ON v.sha256 = r.base_sha256
       WHERE r.sha256 = :sha256 AND ${isKept('v.document_id')}
     UNION ALL SELECT 1 FROM copies c WHERE c.sha256 = :sha256 AND ${isKept('c.document_id')}
     UNION ALL SELECT 1 FROM copies c
       WHERE c.original_sha256 = :sha256 AND ${isKept('c.document_id')}
     UNION ALL SELECT 1 FROM inbox i WHERE i.sha256 = :sha256 AND ${isUnrecalled('i.delivery_id')}
     UNION ALL SELECT 1 FROM outbox o WHERE o.sha256 = :sha256
     UNION ALL SELECT 1 FROM validation_evidence e WHERE e.sha256 = :sha256
     LIMIT 1`,
    { sha256 },
  )
  return named !== undefined
}
