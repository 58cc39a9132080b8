import { rows } from '../../platform/database.ts'
import { countDocument, monthOf } from './count-document.ts'
import { countWork } from './count-work.ts'

const batchSize = 500

/** Counts every document and its assignments anew, a batch at a time; gives how many had been counted wrong, and mends them. */
export async function recount(): Promise<number> {
  let wrong = 0
  let after = 0
  for (;;) {
    const batch = await rows<{ id: number; isRight: number }>(
      `SELECT d.id, CASE WHEN COALESCE(${monthOf}, '') = COALESCE(c.month, '')
           AND (c.month IS NULL OR (c.agency_id = d.agency_id AND c.type_code = d.type_code))
           AND (SELECT COUNT(*) FROM tasks t WHERE t.document_id = d.id AND t.is_open = 1)
             = (SELECT COALESCE(SUM(w.amount), 0) FROM counted_work w WHERE w.document_id = d.id)
         THEN 1 ELSE 0 END AS is_right
       FROM documents d LEFT JOIN counted_documents c ON c.document_id = d.id
       WHERE d.id > :after ORDER BY d.id LIMIT ${String(batchSize)}`,
      { after },
    )
    for (const { id } of batch.filter(({ isRight }) => Number(isRight) === 0)) {
      await countDocument(id)
      await countWork(id)
      wrong += 1
    }
    const last = batch.at(-1)
    if (!last || batch.length < batchSize) return wrong
    after = last.id
  }
}
