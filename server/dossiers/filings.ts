import { row } from '../platform/database.ts'

/** In how many work files a document stands, and whether in this one. */
export async function filingsOf(
  documentId: number,
  dossierId: number,
): Promise<{ amount: number; isFiledHere: boolean }> {
  const filings = await row<{ amount: number; here: number | null }>(
    `SELECT COUNT(*) AS amount, MAX(CASE WHEN dossier_id = :dossierId THEN 1 ELSE 0 END) AS here
     FROM dossier_documents WHERE document_id = :documentId`,
    { documentId, dossierId },
  )
  return { amount: Number(filings?.amount ?? 0), isFiledHere: Number(filings?.here) === 1 }
}

/** The condition, on `documents d`, that a document stands in a work file. */
export const isFiled = 'EXISTS (SELECT 1 FROM dossier_documents f WHERE f.document_id = d.id)'
