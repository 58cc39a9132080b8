import { follow } from '../../journal/follow.ts'
import type { JournalEntry } from '../../journal/line.ts'
import { installationContext } from '../../platform/context.ts'
import { arriveHere } from '../arrive.ts'
import { dispatchTasks } from './dispatch.ts'
import { documentIdOf, remoteTasksOf } from './links.ts'
import { relayProgress } from './relay.ts'
import { withdrawRemote } from './withdraw.ts'

const pen = ['instruct', 'forward', 'change_lead', 'recall', 'close_rest'].map(
  (act) => `task.${act}`,
)
const onTheWay = ['delivery.register', 'delivery.progress', 'delivery.refuse']

/** Carries assignments across to other bodies and back, by the journal: no body's tree reaches into another's. */
export function followCrossing(): void {
  follow('crossing', pen, cross)
  follow('report-back', onTheWay, async ({ id, subject }) => {
    const context = installationContext(`relay-${String(id)}`)
    await relayProgress(Number(subject.slice('delivery:'.length)), context)
  })
}

async function cross(line: JournalEntry): Promise<void> {
  const documentId = documentIdOf(line)
  const context = installationContext(`cross-${String(line.id)}`)
  const tasks = await remoteTasksOf(documentId, context.at)
  const isGone = ({ state }: { state: string }) => state === 'recalled' || state === 'cancelled'
  const fresh = tasks.filter((task) => task.deliveryId === null && !isGone(task))
  await dispatchTasks(fresh, context)
  if (fresh.length > 0) await arriveHere(documentId, context.requestId)
  for (const task of tasks)
    if (task.deliveryId !== null && task.recalledAt === null && isGone(task))
      await withdrawRemote(task, context)
}
