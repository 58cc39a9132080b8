import { rows } from '../../platform/database.ts'

/** A delivery to or from a body of another installation, and by what that body is known. */
export interface CrossingDelivery {
  id: number
  fromName: string
  toName: string
  partnerName: string
  /** The body in the other installation. */
  bodyId: number
  bodyName: string
  certificate: string | null
  anchors: string | null
}

// As a body that lives elsewhere now is known, and one that did, which its former installation sent or was sent.
const elsewhere = `SELECT agency_id, partner_id, certificate, NULL AS ended_at FROM body_carriers
  UNION ALL
  SELECT f.agency_id, f.partner_id, f.certificate, f.ended_at FROM former_carriers f
  WHERE f.agency_id NOT IN (SELECT agency_id FROM body_carriers) AND f.ended_at =
    (SELECT MAX(g.ended_at) FROM former_carriers g
     WHERE g.agency_id = f.agency_id AND g.partner_id = f.partner_id)`

const hasCarried = `(EXISTS (SELECT 1 FROM outbox o WHERE o.delivery_id = x.id AND o.partner_id = c.partner_id)
  OR EXISTS (SELECT 1 FROM inbox i WHERE i.delivery_id = x.id AND i.partner_id = c.partner_id))`

/** The deliveries of a document that cross, by their identifiers; those too of an installation with which the exchange has ended. */
export async function crossingDeliveries(documentId: number): Promise<CrossingDelivery[]> {
  const crossing = (
    side: string,
  ) => `SELECT x.id AS id, x.from_name, x.to_name, p.name AS partner_name,
      a.id AS body_id, a.name AS body_name, c.certificate, p.anchors
    FROM deliveries x JOIN (${elsewhere}) c ON c.agency_id IN (x.to_agency_id, x.from_agency_id)
    JOIN partners p ON p.id = c.partner_id JOIN agencies a ON a.id = c.agency_id
    WHERE x.${side} = :documentId AND (c.ended_at IS NULL OR ${hasCarried})`
  return await rows<CrossingDelivery>(
    `${crossing('document_id')} UNION ${crossing('incoming_document_id')} ORDER BY id`,
    { documentId },
  )
}

/** What another installation signed about a delivery, as it is kept here. */
export interface TheirWord {
  deliveryId: number
  kind: 'receipt' | 'document' | 'status' | 'amendment'
  uuid: string
  sha256: string
  sizeBytes: number
  at: string
  /** Of a receipt: its text. */
  content: string | null
  /** Of a receipt: the kind of our message that it is for. */
  answers: string | null
}

/** Every receipt that was taken and every message that came about some deliveries. */
export async function theirWords(deliveryIds: readonly number[]): Promise<TheirWord[]> {
  if (deliveryIds.length === 0) return []
  return await rows<TheirWord>(
    `SELECT r.delivery_id, 'receipt' AS kind, r.message_uuid AS uuid, r.sha256, 0 AS size_bytes,
       r.at, r.content, o.kind AS answers
     FROM receipts r LEFT JOIN outbox o ON o.uuid = r.message_uuid
     WHERE r.direction = 'taken' AND r.delivery_id IN (:deliveryIds)
     UNION ALL
     SELECT i.delivery_id, i.kind, i.uuid, i.sha256, i.size_bytes, i.taken_at, NULL, NULL
     FROM inbox i WHERE i.delivery_id IN (:deliveryIds)`,
    { deliveryIds },
  )
}

/** A head of our journal that another installation countersigned. */
export interface Vouched {
  size: number
  name: string
  madeAt: string
}

/** Who vouches for the first countersigned head that holds every line about some subjects; each was verified as it was taken. */
export async function vouchedOver(subjects: readonly string[]): Promise<Vouched[]> {
  if (subjects.length === 0) return []
  return await rows<Vouched>(
    `SELECT size, name, made_at FROM log_countersignatures WHERE kind = 'cosignature'
     AND size = (SELECT MIN(size) FROM log_countersignatures WHERE kind = 'cosignature'
       AND size >= (SELECT MAX(position) FROM journal_lines WHERE subject IN (:subjects)))
     ORDER BY name`,
    { subjects },
  )
}
