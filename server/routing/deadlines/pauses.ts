import { row } from '../../platform/database.ts'

/** A suspension that is not over. */
export interface Pause {
  id: number
  suspendedOn: string
}

/** The suspension of an assignment that is not over, if there is one. */
export async function pauseOf(taskId: number): Promise<Pause | undefined> {
  return await row<Pause>(
    'SELECT id, suspended_on FROM task_suspensions WHERE task_id = :taskId AND is_open = 1',
    { taskId },
  )
}
