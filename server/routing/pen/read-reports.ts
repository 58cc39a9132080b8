import { act } from '../../journal/act.ts'
import { change } from '../../platform/database.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { refuseIf } from '../../platform/refusal.ts'
import { whyNotYours } from '../rules.ts'
import { taskInHand } from '../task-rows.ts'
import type * as contract from './contract.ts'
import { whyNotReadReports } from './rules.ts'

/** Notes that the giver has read what was reported; from then on nobody takes a report back. */
export const readReports = act(
  'task.read_reports',
  async ({ taskId }: InputOf<typeof contract.readReports>, context) => {
    const { task, acting, forPostId } = await taskInHand(taskId, context)
    refuseIf(403, whyNotYours(task, acting))
    const { agencyId } = task
    const read = await change(
      `UPDATE tasks SET report_seen_at = :at WHERE agency_id = :agencyId AND parent_id = :taskId
         AND state = 'done' AND report_seen_at IS NULL AND role IN ('lead', 'cooperate')`,
      { at: context.at, agencyId, taskId },
    )
    refuseIf(409, whyNotReadReports(read))
    return { id: taskId, documentId: task.documentId, forPostId }
  },
  ({ taskId }) => taskId,
  (_, { documentId, forPostId }) => ({ documentId, forPostId }),
)
