import { rows } from '../../../platform/database.ts'
import type { Passport } from './passport.ts'

/** The numbers that a document has in the books. */
export async function numberFacts(documentId: number): Promise<Passport['numbers']> {
  return await rows<Passport['numbers'][number]>(
    `SELECT r.name AS book, e.period, e.number, e.registered_at
     FROM register_entries e JOIN registers r ON r.id = e.register_id
     WHERE e.document_id = :documentId ORDER BY e.registered_at`,
    { documentId },
  )
}

/** The mandates by which a document was signed. */
export async function mandateFacts(documentId: number): Promise<Passport['mandates']> {
  return await rows<Passport['mandates'][number]>(
    `SELECT m.kind, m.instrument, m.valid_from, m.valid_to FROM mandates m
     WHERE m.id IN (SELECT mandate_id FROM signatures
       WHERE document_id = :documentId AND mandate_id IS NOT NULL) ORDER BY m.id`,
    { documentId },
  )
}
