import type { z } from 'zod'
import type * as contract from './contract.ts'
import type { Standing } from './may-do.ts'
import type { TaskRow } from './task-rows.ts'

/** An assignment as it is shown, with what the rules ask of it. */
export type Listed = Omit<z.output<typeof contract.taskListed>, 'may' | 'due'> &
  Standing &
  Pick<TaskRow, 'isStoodIn'>

/** What the row of an assignment says of itself; `detailed` adds whom it names and what hangs from it. */
export type Told = Omit<
  Listed,
  | 'holderTitle'
  | 'holderName'
  | 'holderRoles'
  | 'isStoodIn'
  | 'system'
  | 'closedByName'
  | 'issuerTitle'
  | 'liveChildren'
  | 'liveLeads'
  | 'unreadReports'
  | 'urgedAt'
  | 'urgedToday'
  | 'suspendedReason'
  | 'asked'
> & { issuerPostId: number | null; closedByPersonId: number | null }

/** Selects what rows of `tasks` say of themselves. */
export const selectTold = `SELECT id, document_id, parent_id, root_id, depth, role, state, is_open,
    holder_kind, named_id, holder_post_id, issuer_post_id, closed_by_person_id, instruction,
    report, reason, due_on, due_source, created_at, closed_at, answer_document_id, report_seen_at,
    reference, abstract, issuer_name, urgency, arrival_number
  FROM tasks`

/** What was recalled before anybody read it is shown to nobody, on `tasks`. */
export const isShown = "NOT (state = 'recalled' AND seen_at IS NULL)"
