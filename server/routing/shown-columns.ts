import type { z } from 'zod'
import { today } from './giving/known-holders.ts'
import type * as contract from './contract.ts'
import type { Standing } from './may-do.ts'
import { holderColumns, type TaskRow } from './task-rows.ts'

/** An assignment as its row is shown, with what the rules ask of it. */
export type Listed = Omit<z.output<typeof contract.taskListed>, 'may' | 'due'> &
  Standing &
  Pick<TaskRow, 'isStoodIn'>

const liveBelow = `SELECT COUNT(*) FROM tasks c
  WHERE c.parent_id = t.id AND c.is_open = 1 AND c.role`

/** Selects what is shown of assignments from a table or a page cut from it, named `t`; bind `:today` and `substituteValues`. */
export const selectShown = (tasks: string): string => `SELECT t.id, t.document_id, t.parent_id,
    t.root_id, t.depth, t.role, t.state, t.is_open, ${holderColumns},
    COALESCE(ag.name, un.name, po.title, '') AS holder_title, p.name AS holder_name,
    ag.system, CASE WHEN t.closed_by_person_id <> p.id THEN closer.name END AS closed_by_name,
    giver.title AS issuer_title, t.instruction, t.report, t.reason, t.due_on, t.due_source, t.created_at,
    t.closed_at, t.answer_document_id, t.report_seen_at, t.reference, t.abstract, t.issuer_name,
    t.urgency, t.arrival_number,
    (${liveBelow} IN ('lead', 'cooperate')) AS live_children,
    (${liveBelow} = 'lead') AS live_leads,
    (SELECT COUNT(*) FROM tasks c WHERE c.parent_id = t.id AND c.state = 'done'
      AND c.report_seen_at IS NULL AND c.role IN ('lead', 'cooperate')) AS unread_reports,
    (SELECT MAX(u.urged_at) FROM urgings u WHERE u.task_id = t.id) AS urged_at,
    (SELECT COUNT(*) FROM urgings u
      WHERE u.task_id = t.id AND u.urged_on = :today) AS urged_today,
    (SELECT s.reason FROM task_suspensions s
      WHERE s.task_id = t.id AND s.is_open = 1) AS suspended_reason,
    (SELECT GROUP_CONCAT(q.kind) FROM task_requests q
      WHERE q.task_id = t.id AND q.is_open = 1) AS asked
  FROM ${tasks} t
  LEFT JOIN posts po ON po.id = t.holder_post_id
  LEFT JOIN units un ON un.id = t.named_id AND t.holder_kind = 'unit'
  LEFT JOIN agencies ag ON ag.id = t.named_id AND t.holder_kind = 'agency'
  LEFT JOIN holdings h ON h.post_id = t.holder_post_id AND ${today('h')}
  LEFT JOIN people p
    ON p.id = CASE WHEN t.holder_kind = 'person' THEN t.named_id ELSE h.person_id END
  LEFT JOIN people closer ON closer.id = t.closed_by_person_id
  LEFT JOIN posts giver ON giver.id = t.issuer_post_id`

/** What was recalled before anybody read it is shown to nobody, on `tasks`. */
export const isShown = "NOT (state = 'recalled' AND seen_at IS NULL)"
