import { rows } from '../../platform/database.ts'
import type { Asked } from './book-line.ts'

/** A number of a book: borne by a document, voided, or still kept back. */
export interface NumberedLine {
  typeCode: string
  number: number
  documentId: number | null
  standing: 'entered' | 'void' | 'kept'
  /** Why it is voided, with its document or without, or kept back; null for what stands. */
  reason: string | null
}

const ofPage = `register_id = :registerId AND period = :period
  AND type_code >= :afterType AND (type_code > :afterType OR number > :afterNumber)`

/** A page of a book's numbers, type by type where numbers run by type, each number once. */
export async function numberedLines(asked: Asked): Promise<NumberedLine[]> {
  const [afterType = '', afterNumber = '0'] = asked.after.split('/')
  const { registerId, period, typeCode, limit } = asked
  const ofType = typeCode === undefined ? '' : 'AND type_code = :typeCode'
  const page = `WHERE ${ofPage} ${ofType} ORDER BY type_code, number LIMIT :limit`
  const kept = `SELECT 'kept' AS standing, type_code, number, NULL AS document_id, reason
    FROM number_reservations n WHERE NOT EXISTS (${used('register_entries')})
      AND NOT EXISTS (${used('number_voids')}) AND ${page.slice('WHERE '.length)}`
  return await rows<NumberedLine>(
    `SELECT * FROM (
       SELECT * FROM (SELECT 'entered' AS standing, type_code, number, document_id, (${voided}) AS reason
         FROM register_entries n ${page}) entered
       UNION ALL SELECT * FROM (SELECT 'void' AS standing, type_code, number, NULL AS document_id, reason
         FROM number_voids n WHERE document_id IS NULL AND ${page.slice('WHERE '.length)}) voided
       UNION ALL SELECT * FROM (${kept}) kept
     ) numbers ORDER BY type_code, number LIMIT :limit`,
    { registerId, period, typeCode, limit, afterType, afterNumber: Number(afterNumber) },
  )
}

function used(table: string): string {
  return `SELECT 1 FROM ${table} x WHERE x.register_id = n.register_id AND x.period = n.period
    AND x.type_code = n.type_code AND x.number = n.number`
}

// Of a number that was voided with its document, why.
const voided = `SELECT v.reason FROM number_voids v WHERE v.register_id = n.register_id
  AND v.period = n.period AND v.type_code = n.type_code AND v.number = n.number`

/** The key of a numbered line. */
export function keyOf({ typeCode, number }: NumberedLine): string {
  return `${typeCode}/${String(number)}`
}

/** What the book says of a number that no document bears. */
export function remarkOf({ standing, reason }: NumberedLine): string {
  return standing === 'kept' ? `Giữ số: ${reason ?? ''}` : `Hủy số: ${reason ?? ''}`
}

/** What the book says of a number that was voided with its document; null of one that stands. */
export function voidedRemark(line: NumberedLine): string | null {
  return line.reason === null ? null : remarkOf(line)
}
