import { act } from '../../journal/act.ts'
import type { Context } from '../../platform/context.ts'
import { change } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { reasons, refuseIf } from '../../platform/refusal.ts'
import { moveDocumentOf } from '../document-of-task.ts'
import { whyNotTheseDays } from '../giving/rules.ts'
import type * as contract from '../pen/contract.ts'
import { absentIn } from '../pen/rows.ts'
import { standingGiver, whyNotGivenByYou } from '../pen/rules.ts'
import { givenWay } from '../tree.ts'
import { standInFor, taskInHand, type TaskInHand } from '../task-rows.ts'
import { requestOf, type RequestRow } from './request-rows.ts'
import { whyNotAnswerRequest, whyNotLater, whyNotThisAnswer } from './rules.ts'

type Input = InputOf<typeof contract.answerRequest>

/** Answers a request as its giver: makes the assignment clear, grants days up to one's own deadline, or refuses. */
export const answerRequest = act(
  'task.answer',
  async (input: Input, context) => {
    const inHand = await taskInHand(input.taskId, context)
    const { task, tree, acting } = inHand
    refuseIf(403, whyNotGivenByYou(standingGiver(tree, task), acting))
    const request = await requestOf(input.taskId, input.requestId)
    refuseIf(409, whyNotAnswerRequest(task, request))
    refuseIf(422, whyNot(inHand, request, { ...input, at: context.at }))
    const forPostId = standInFor(standingGiver(tree, task), acting)
    await writeAnswer({ ...input, forPostId }, context)
    if (input.outcome === 'granted') await grant(inHand, input.dueOn, context)
    return { id: input.taskId, documentId: task.documentId, forPostId }
  },
  ({ taskId }) => taskId,
  ({ requestId, outcome, dueOn }, { documentId, forPostId }) => ({
    ...{ documentId, requestId, outcome, dueOn, forPostId },
  }),
)

function whyNot(
  { task, tree }: TaskInHand,
  { kind }: RequestRow,
  { at, ...given }: Input & { at: string },
) {
  const why = whyNotThisAnswer(kind, given)
  if (why.length > 0 || given.outcome !== 'granted') return why
  const giver = standingGiver(tree, task) ?? task
  const moved = givenWay(tree, giver, [given]).find(({ id }) => id === giver.id) ?? giver
  return [...whyNotLater(task, given.dueOn), ...whyNotTheseDays(moved, [given], dayOf(at))]
}

async function writeAnswer(
  { requestId, outcome, text, forPostId }: Input & { forPostId: number | null },
  { actor, at }: Context,
): Promise<void> {
  const forName = (await absentIn(forPostId, at))?.name ?? null
  const answered = await change(
    `UPDATE task_requests SET is_open = NULL, outcome = :outcome, answer = :text,
       answered_at = :at, answered_by_post_id = :postId, answered_by_name = :name,
       answered_for_name = :forName, due_before = (SELECT t.due_on FROM tasks t
         WHERE t.agency_id = task_requests.agency_id AND t.id = task_requests.task_id)
     WHERE agency_id = :agencyId AND id = :requestId AND is_open = 1`,
    {
      ...{ requestId, outcome, text, at, forName },
      postId: actor.postId,
      name: actor.name,
      agencyId: actor.agencyId,
    },
  )
  refuseIf(409, reasons([answered === 0, 'task.answered_already']))
}

// A default deadline at the root gives way with it.
async function grant(
  { task, tree }: TaskInHand,
  dueOn: string | null,
  context: Context,
): Promise<void> {
  const root = standingGiver(tree, task)
  const moves = root !== undefined && givenWay(tree, root, [{ dueOn }]) !== tree
  const ids = moves ? [task.id, root.id] : [task.id]
  await change(
    "UPDATE tasks SET due_on = :dueOn, due_source = CASE WHEN parent_id IS NOT NULL THEN 'giver' END WHERE agency_id = :agencyId AND id IN (:ids)",
    {
      ...{ agencyId: task.agencyId, ids, dueOn },
    },
  )
  await moveDocumentOf(task, task.documentStage, context)
}
