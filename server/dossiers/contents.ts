import type { z } from 'zod'
import { rows } from '../platform/database.ts'
import type { dossierShown } from './contract.ts'

/** A document in a work file. */
export type Content = z.output<typeof dossierShown>['contents'][number]

/** What is filed in a work file, in order. */
export async function contentsOf({ id }: { id: number }): Promise<Content[]> {
  return await rows<Content>(
    `SELECT f.ordinal, f.document_id, f.filed_at, d.direction, d.reference, d.issued_on,
       d.abstract, d.stage
     FROM dossier_documents f
     JOIN documents d ON d.id = f.document_id
     WHERE f.dossier_id = :id ORDER BY f.ordinal`,
    { id },
  )
}
