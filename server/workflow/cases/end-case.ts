import { change } from '../../platform/database.ts'
import { runningInstance, updateInstance, type Subject } from '../instance-rows.ts'

/** Ends the case of a subject where it stands, inside an act: its open steps are withdrawn, and nothing of it waits any more; without a case nothing is done. */
export async function endCase(subject: Subject, at: string): Promise<void> {
  const instance = await runningInstance(subject)
  if (!instance) return
  await updateInstance({ ...instance, state: { ...instance.state, tokens: [] } }, at)
  const values = { instanceId: instance.id, at }
  await change(
    `UPDATE workflow_tasks SET is_open = NULL, closed_at = :at, outcome = 'withdrawn'
     WHERE instance_id = :instanceId AND is_open = 1`,
    values,
  )
  for (const table of ['workflow_jobs', 'workflow_subscriptions']) {
    await change(`DELETE FROM ${table} WHERE instance_id = :instanceId`, values)
  }
}
