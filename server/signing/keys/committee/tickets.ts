import { change, insert, row } from '../../../platform/database.ts'

/** A ticket by which a client fetches a file and brings it back, as the row stands. */
export interface TicketRow {
  documentId: number
  /** SHA-256 of the ticket, which itself is kept nowhere. */
  ticketDigest: string
  preparationId: number
  sessionDigest: string
  returnedSha256: string | null
  returnedAt: string | null
}

/** Keeps a ticket in the place of the document’s earlier one, inside an act. */
export async function keepTicket(ticket: TicketRow): Promise<void> {
  const { documentId } = ticket
  await change('DELETE FROM client_tickets WHERE document_id = :documentId', { documentId })
  await insert('client_tickets', ticket)
}

/** What a ticket is for, and for whom. */
export interface TicketInHand extends TicketRow {
  field: string
  preparedSha256: string
  expiresAt: string
  /** Where the fields stand, as JSON. */
  places: string
  agencyId: number
  postId: number
  personId: number
  personName: string
}

const found = `SELECT t.*, p.field, p.prepared_sha256, p.expires_at, p.places, p.agency_id, p.post_id, p.person_id,
    n.name AS person_name
  FROM client_tickets t
  JOIN signature_preparations p ON p.id = t.preparation_id
  JOIN people n ON n.id = p.person_id`

/** The ticket with this digest, as long as its preparation is the document’s latest. */
export async function ticketByDigest(ticketDigest: string): Promise<TicketInHand | undefined> {
  return await row<TicketInHand>(`${found} WHERE t.ticket_digest = :ticketDigest`, { ticketDigest })
}

/** The ticket of a preparation. */
export async function ticketOf(preparationId: number): Promise<TicketInHand | undefined> {
  return await row<TicketInHand>(`${found} WHERE t.preparation_id = :preparationId`, {
    preparationId,
  })
}

/** Notes inside an act what came back for a ticket; false where something has before. */
export async function noteReturned(
  { ticketDigest }: TicketRow,
  returnedSha256: string,
  returnedAt: string,
): Promise<boolean> {
  const affected = await change(
    `UPDATE client_tickets SET returned_sha256 = :returnedSha256, returned_at = :returnedAt
     WHERE ticket_digest = :ticketDigest AND returned_sha256 IS NULL`,
    { ticketDigest, returnedSha256, returnedAt },
  )
  return affected > 0
}
