import { expect } from 'chai'
import { rows } from '../../server/platform/database.ts'
import type { Context } from '../../server/platform/context.ts'
import { Refusal } from '../../server/platform/refusal.ts'
import { forwardTask } from '../../server/routing/forward-task.ts'
import { instructTask } from '../../server/routing/instruct-task.ts'
import { changeLead } from '../../server/routing/pen/change-lead.ts'
import { claimTask, releaseTask } from '../../server/routing/pen/claim-task.ts'
import { closeRest } from '../../server/routing/pen/close-rest.ts'
import { recallTask } from '../../server/routing/pen/recall-task.ts'
import { redoTask } from '../../server/routing/pen/redo-task.ts'
import { withdrawReport } from '../../server/routing/pen/withdraw-report.ts'
import { reportTask } from '../../server/routing/report-task.ts'
import { returnTask } from '../../server/routing/return-task.ts'
import { isOpen, type Assignment } from '../../server/routing/rules.ts'
import { contextOf } from '../support/incoming.ts'
import { openOffice } from '../support/documents.ts'
import { directed, type Name } from './directing.ts'
import { expectSound } from './soundness.ts'

const names: readonly Name[] = ['chutich', 'phochutich', 'truongphong', 'chuyenvien']

/** Numbers from 0 up to a bound, the same in every run. */
function dice(seed: number): (bound: number) => number {
  let state = seed
  return (bound) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    return Math.floor((state / 2 ** 32) * bound)
  }
}

interface Try {
  taskId: number
  to: { postId: number } | { unitId: number }
  other: { postId: number }
}

const text = 'Thực hiện, báo cáo kết quả.'
const reason = 'Thay đổi kế hoạch.'

const acts: readonly ((tries: Try, context: Context) => Promise<unknown>)[] = [
  ({ taskId, to, other }, context) => {
    const cooperating = { ...other, role: 'cooperate', dueOn: null } as const
    const assignments = [{ ...to, role: 'lead', dueOn: null } as const, cooperating]
    return instructTask({ taskId, text, assignments }, context)
  },
  ({ taskId, to }, context) => forwardTask({ taskId, to, text, dueOn: null }, context),
  ({ taskId }, context) => reportTask({ taskId, text, answerDocumentId: null }, context),
  ({ taskId }, context) => returnTask({ taskId, reason }, context),
  ({ taskId }, context) => recallTask({ taskId, reason }, context),
  ({ taskId }, context) => redoTask({ taskId, reason, dueOn: null }, context),
  ({ taskId }, context) => closeRest({ taskId, reason }, context),
  ({ taskId }, context) => withdrawReport({ taskId }, context),
  ({ taskId, other }, context) => {
    const given = { taskId, to: other, text, dueOn: null, reason }
    return changeLead({ ...given, formerLead: 'cooperate' }, context)
  },
  ({ taskId }, context) => claimTask({ taskId }, context),
  ({ taskId }, context) => releaseTask({ taskId, reason }, context),
]

/** The assignments of one root as they stand. */
async function treeOf(root: number): Promise<Assignment[]> {
  return await rows<Assignment>(
    `SELECT id, parent_id, role, state, holder_kind, named_id, holder_post_id,
       NULLIF(due_on, '9999-12-31') AS due_on
     FROM tasks WHERE root_id = :root ORDER BY path`,
    { root },
  )
}

/** Whoever holds an assignment, and who gave it; anybody where neither is at a desk here. */
function holdersNear(
  tree: readonly Assignment[],
  task: Assignment,
  people: readonly Context[],
  at: string,
): Context[] {
  const giver = tree.find(({ id }) => id === task.parentId)
  const near = people.filter(({ actor: { postId } }) =>
    [task.holderPostId, giver?.holderPostId].includes(postId),
  )
  return (near.length > 0 ? near : people).map((context) => ({ ...context, at }))
}

/** Whether one of these acts is done by one of these people; each that is refused leaves no trace. */
async function isDoneBy(
  inOrder: typeof acts,
  tries: Try,
  contexts: readonly Context[],
): Promise<boolean> {
  for (const [act, context] of inOrder.flatMap((each) =>
    contexts.map((by) => [each, by] as const),
  )) {
    const problem: unknown = await act(tries, context).then(
      () => undefined,
      (refused: unknown) => refused,
    )
    if (problem === undefined) return true
    if (!(problem instanceof Refusal)) throw problem as Error
  }
  return false
}

describe('The pen', () => {
  beforeEach(openOffice)

  it('leaves a sound tree after each of forty acts of several people', async function () {
    this.timeout(60_000)
    const { root } = await directed(['truongphong', 'lead'], ['chuyenvien', 'cooperate'])
    const people = await Promise.all(names.map((name) => contextOf(`${name}.ubnd`)))
    const rolled = dice(20261122)
    const oneOf = <One>(list: readonly One[]): One => list[rolled(list.length)]!
    let done = 0
    for (let turn = 0; turn < 200 && done < 40; turn += 1) {
      const tree = await treeOf(root)
      const open = tree.filter(isOpen)
      const task = oneOf(rolled(4) > 0 && open.length > 0 ? open : tree)
      const { postId, unitId } = oneOf(people).actor
      const other = { postId: oneOf(people).actor.postId }
      const to = rolled(4) === 0 ? { unitId: unitId ?? 0 } : { postId }
      const at = new Date(Date.parse(people[0]!.at) + turn * 1_000).toISOString()
      const first = rolled(acts.length)
      const inOrder = [...acts.slice(first), ...acts.slice(0, first)]
      const tries = { taskId: task.id, to, other }
      if (await isDoneBy(inOrder, tries, holdersNear(tree, task, people, at))) done += 1
      expectSound(await treeOf(root))
    }
    expect(done).to.equal(40)
  })
})
