import { change, insert, row, transact } from '../../platform/database.ts'

/** Where a document is counted: its body, the month of its number, its direction and type. */
interface Place {
  agencyId: number
  month: string
  direction: string
  typeCode: string
}

/** The month in which a document got its number, of `documents d`; null while it has none. */
export const monthOf = `CASE WHEN d.direction = 'incoming' THEN SUBSTR(d.arrived_on, 1, 7)
  WHEN d.number IS NOT NULL THEN SUBSTR(d.issued_on, 1, 7) END`

/** Counts a document in the month of its number, and no longer where it was counted before; safe to repeat. */
export async function countDocument(documentId: number): Promise<void> {
  const [wanted, counted] = [await placeOf(documentId), await countedAt(documentId)]
  if (keyOf(wanted) === keyOf(counted)) return
  await transact(async () => {
    if (counted) await leave(documentId, counted)
    if (wanted) await enter(documentId, wanted)
  })
}

async function placeOf(documentId: number): Promise<Place | undefined> {
  const found = await row<Omit<Place, 'month'> & { month: string | null }>(
    `SELECT d.agency_id, d.direction, d.type_code, ${monthOf} AS month
     FROM documents d WHERE d.id = :documentId`,
    { documentId },
  )
  return found?.month ? { ...found, month: found.month } : undefined
}

async function countedAt(documentId: number): Promise<Place | undefined> {
  return await row<Place>(
    `SELECT agency_id, month, direction, type_code FROM counted_documents
     WHERE document_id = :documentId`,
    { documentId },
  )
}

const keyOf = (place: Place | undefined): string =>
  place ? [place.agencyId, place.month, place.direction, place.typeCode].join(' ') : ''

async function enter(documentId: number, place: Place): Promise<void> {
  await insert('counted_documents', { documentId, ...place })
  if ((await add(place, 1)) === 0) await insert('rollups', { ...place, amount: 1 })
}

async function leave(documentId: number, place: Place): Promise<void> {
  await change('DELETE FROM counted_documents WHERE document_id = :documentId', { documentId })
  await add(place, -1)
}

async function add(place: Place, step: number): Promise<number> {
  return await change(
    `UPDATE rollups SET amount = amount + :step WHERE agency_id = :agencyId AND month = :month
     AND direction = :direction AND type_code = :typeCode`,
    { ...place, step },
  )
}
