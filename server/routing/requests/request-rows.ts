import { row } from '../../platform/database.ts'
import { found } from '../../platform/refusal.ts'

/** A request to a giver, as an answer asks for it. */
export interface RequestRow {
  id: number
  kind: 'clarify' | 'extend'
  isOpen: number | null
  wantedDueOn: string | null
}

/** Whether a request of a kind about an assignment waits for its answer. */
export async function isAsked(taskId: number, kind: RequestRow['kind']): Promise<boolean> {
  const open = await row(
    'SELECT id FROM task_requests WHERE task_id = :taskId AND kind = :kind AND is_open = 1',
    { taskId, kind },
  )
  return open !== undefined
}

/** A request about an assignment; any other is refused as not found. */
export async function requestOf(taskId: number, requestId: number): Promise<RequestRow> {
  const request = await row<RequestRow>(
    `SELECT id, kind, is_open, wanted_due_on FROM task_requests
     WHERE id = :requestId AND task_id = :taskId`,
    { taskId, requestId },
  )
  return found(request, 'request.not_found')
}
