import type { Context } from '../../platform/context.ts'
import { found } from '../../platform/refusal.ts'
import type { Holders } from '../holders.ts'
import { runningInstance, updateInstance, type Subject } from '../instance-rows.ts'
import { reassignTasks } from '../task-rows.ts'

/** Gives the roles of a running case to others, inside an act: its open steps wait for them now, later ones will. */
export async function reassignHolder(
  subject: Subject,
  holders: Holders,
  { at }: Pick<Context, 'at'>,
): Promise<void> {
  const instance = found(await runningInstance(subject), 'workflow.not_running')
  await updateInstance({ ...instance, holders: { ...instance.holders, ...holders } }, at)
  await reassignTasks(instance.id, holders)
}
