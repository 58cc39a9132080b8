import { rows } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import { grouped } from '../grouped.ts'

/** To whom an arrival was given, and what came of it. */
export interface Receiver {
  documentId: number
  name: string
  role: string
  depth: number
  state: string
  isOpen: number | null
  dueOn: string | null
  /** A day. */
  passedOn: string
  /** Who signed for it, or that it was seen here; null before. */
  receipt: string | null
  closedOn: string | null
  answerReference: string | null
}

type Task = Omit<Receiver, 'passedOn' | 'receipt' | 'closedOn'> & {
  createdAt: string
  seenAt: string | null
  closedAt: string | null
}

/** The receivers of arrivals, by document: those whom the leader's instruction names, else whom it was presented to, and who took it on paper. */
export async function receiversOf(ids: readonly number[]): Promise<Map<number, Receiver[]>> {
  const tasks = await rows<Task>(
    `SELECT t.document_id, COALESCE(u.name, a.name, po.title, '') AS name, t.role, t.depth,
       t.state, t.is_open, NULLIF(t.due_on, '9999-12-31') AS due_on, t.created_at, t.seen_at,
       t.closed_at, d.reference AS answer_reference
     FROM tasks t LEFT JOIN posts po ON po.id = t.holder_post_id
     LEFT JOIN units u ON t.holder_kind = 'unit' AND u.id = t.named_id
     LEFT JOIN agencies a ON t.holder_kind = 'agency' AND a.id = t.named_id
     LEFT JOIN documents d ON d.id = t.answer_document_id
     WHERE t.document_id IN (:ids) AND t.depth <= 1 AND t.state NOT IN ('recalled', 'cancelled')
     ORDER BY t.document_id, t.id`,
    { ids },
  )
  const paper = await rows<Receiver>(
    `SELECT document_id, to_name AS name, 'paper' AS role, 1 AS depth, '' AS state,
       NULL AS is_open, NULL AS due_on, handed_on AS passed_on, received_by AS receipt,
       NULL AS closed_on, NULL AS answer_reference
     FROM hand_overs WHERE document_id IN (:ids) ORDER BY document_id, id`,
    { ids },
  )
  return grouped([...tasks.map(receiver), ...paper], ({ documentId }) => documentId)
}

function receiver({ createdAt, seenAt, closedAt, ...task }: Task): Receiver {
  return {
    ...task,
    passedOn: dayOf(createdAt),
    receipt: seenAt === null ? null : 'Đã nhận trên Hệ thống',
    closedOn: closedAt === null ? null : dayOf(closedAt),
  }
}

/** Those who are to act: whom the instruction names and who took it on paper, else whom it was presented to. */
export function actingOf(receivers: readonly Receiver[]): Receiver[] {
  const named = receivers.filter(({ depth }) => depth > 0)
  return named.length > 0 ? named : [...receivers]
}
