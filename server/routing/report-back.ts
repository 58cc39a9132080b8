import type { Context } from '../platform/context.ts'
import { refuseIf } from '../platform/refusal.ts'
import { moveDocumentOf } from './document-of-task.ts'
import { whyNotReportBack } from './pen/rules.ts'
import { taskInHand } from './task-rows.ts'
import { closed, inState } from './tree.ts'
import { writeMove } from './write-move.ts'

/** How far another body has come with what it was given. */
export interface Progress {
  taskId: number
  state: 'seen' | 'working' | 'done' | 'returned'
  /** What it says: its result, or why it refused. */
  text: string | null
}

/** Lets an assignment given to another body stand as far as that body has come, inside an act of the installation in the giver's body. */
export async function standAsFar(
  { taskId, state, text }: Progress,
  context: Context,
): Promise<void> {
  const inHand = await taskInHand(taskId, context)
  const { task, tree } = inHand
  refuseIf(409, whyNotReportBack(task))
  const isEnd = state === 'done' || state === 'returned'
  const after = isEnd ? closed(tree, task, state) : inState(tree, taskId, state)
  const words = state === 'returned' ? { reason: text } : { report: text }
  await writeMove(inHand, after, isEnd ? words : {}, context)
  await moveDocumentOf(task, task.documentStage, context)
}
