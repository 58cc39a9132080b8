import { row, rows } from '../../platform/database.ts'

/** A message to leave, as its row stands. */
export interface OutboxRow {
  partnerId: number
  id: number
  uuid: string
  kind: 'document' | 'status' | 'amendment'
  fromAgencyId: number
  toAgencyId: number
  deliveryId: number
  caseKey: string
  message: string | null
  sha256: string | null
  sizeBytes: number | null
  /** Carried: it left by a way whose receipt comes later. Given up: nobody waits for its answer any more. */
  state: 'waiting' | 'ready' | 'carried' | 'answered' | 'refused' | 'given-up'
  attempts: number
  nextTryAt: string
  problem: string | null
  queuedAt: string
  answeredAt: string | null
}

/** A message whose bytes stand, with the OrganId of both bodies. */
export type ReadyRow = OutboxRow & {
  sha256: string
  sizeBytes: number
  fromCode: string
  toCode: string
  toName: string
  /** The pinned certificate of the receiving body, PEM. */
  toCertificate: string | null
}

/** Messages whose bytes are still to be made, the oldest first. */
export async function waitingRows(at: string, limit: number): Promise<OutboxRow[]> {
  return await rows<OutboxRow>(
    `SELECT * FROM outbox WHERE state = 'waiting' AND next_try_at <= :at
     ORDER BY queued_at, id LIMIT :limit`,
    { at, limit },
  )
}

const withBodies = `SELECT o.*, f.code AS from_code, t.code AS to_code, t.name AS to_name,
    c.certificate AS to_certificate
  FROM outbox o JOIN agencies f ON f.id = o.from_agency_id
  JOIN agencies t ON t.id = o.to_agency_id
  LEFT JOIN body_carriers c ON c.agency_id = o.to_agency_id`

/** A message that left for a partner, by its identifier. */
export async function rowByUuid(partnerId: number, uuid: string): Promise<ReadyRow | undefined> {
  return await row<ReadyRow>(
    `${withBodies} WHERE o.uuid = :uuid AND o.partner_id = :partnerId AND o.sha256 IS NOT NULL`,
    { uuid, partnerId },
  )
}

/** Messages that may leave for a partner now: of each case the first that has no answer, the oldest case first. */
export async function dueRows(partnerId: number, at: string, limit: number): Promise<ReadyRow[]> {
  return await rows<ReadyRow>(
    `${withBodies} WHERE o.state = 'ready' AND o.partner_id = :partnerId AND o.next_try_at <= :at
       AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.partner_id = o.partner_id
         AND e.case_key = o.case_key AND e.state IN ('waiting', 'ready')
         AND (e.queued_at < o.queued_at OR (e.queued_at = o.queued_at AND e.id < o.id)))
     ORDER BY o.queued_at, o.id LIMIT :limit`,
    { partnerId, at, limit },
  )
}

/** The partners for whom something is ready now. */
export async function partnersWaitedFor(at: string): Promise<number[]> {
  const found = await rows<{ partnerId: number }>(
    `SELECT DISTINCT o.partner_id FROM outbox o LEFT JOIN partners p ON p.id = o.partner_id
     WHERE o.state = 'ready' AND o.next_try_at <= :at
       AND (p.id IS NULL OR (p.paused_at IS NULL AND p.next_try_at <= :at))`,
    { at },
  )
  return found.map(({ partnerId }) => partnerId)
}
