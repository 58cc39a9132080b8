import type { z } from 'zod'
import type { JournalEntry } from '../../journal/line.ts'
import { rows } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import type { askedShown } from '../contract.ts'

/** An assignment given to another body, with its link where its document was dispatched already. */
export interface RemoteTask {
  agencyId: number
  taskId: number
  documentId: number
  toAgencyId: number
  role: string
  state: string
  instruction: string | null
  dueOn: string | null
  issuerPostId: number
  issuerName: string | null
  deliveryId: number | null
  recalledAt: string | null
  /** Why it was recalled. */
  reason: string | null
}

/** The assignments of a document that were given to other bodies, in the order in which they were given. */
export async function remoteTasksOf(documentId: number, at: string): Promise<RemoteTask[]> {
  return await rows<RemoteTask>(
    `SELECT t.agency_id, t.id AS task_id, t.document_id, t.named_id AS to_agency_id, t.role,
       t.state, t.instruction, NULLIF(t.due_on, '9999-12-31') AS due_on, t.issuer_post_id,
       p.name AS issuer_name, l.delivery_id, l.recalled_at, t.reason
     FROM tasks t
     LEFT JOIN remote_links l ON l.agency_id = t.agency_id AND l.task_id = t.id
     LEFT JOIN holdings h ON h.post_id = t.issuer_post_id
       AND h.valid_from <= :today AND (h.valid_to IS NULL OR h.valid_to >= :today)
     LEFT JOIN people p ON p.id = h.person_id
     WHERE t.document_id = :documentId AND t.holder_kind = 'agency' ORDER BY t.id`,
    { documentId, today: dayOf(at) },
  )
}

type Asked = z.output<typeof askedShown> & { deliveryId: number }

/** What senders give their recipients to do with the copies delivered to them, in the order in which they did. */
export async function askedOf(deliveries: readonly { id: number }[]): Promise<Asked[]> {
  if (deliveries.length === 0) return []
  return await rows<Asked>(
    `SELECT delivery_id, role, instruction, due_on, recalled_at, recall_reason
     FROM remote_links WHERE delivery_id IN (:ids) ORDER BY task_id`,
    { ids: deliveries.map(({ id }) => id) },
  )
}

/** The document that a line about one of its assignments names. */
export function documentIdOf({ line }: Pick<JournalEntry, 'line'>): number {
  const { details } = JSON.parse(line) as { details?: { documentId?: number } }
  return details?.documentId ?? 0
}

/** A link of a delivery with the assignment that it carries out, and where that stands. */
export interface Link {
  agencyId: number
  taskId: number
  documentId: number
  taskState: string
}

/** The links of a delivery to assignments that are still open. */
export async function openLinksOf(deliveryId: number): Promise<Link[]> {
  return await rows<Link>(
    `SELECT l.agency_id, l.task_id, l.document_id, t.state AS task_state FROM remote_links l
     JOIN tasks t ON t.agency_id = l.agency_id AND t.id = l.task_id
     WHERE l.delivery_id = :deliveryId AND t.is_open = 1 ORDER BY l.task_id`,
    { deliveryId },
  )
}
