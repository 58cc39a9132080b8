import { expect } from 'chai'
import {
  isLive,
  isOpen,
  lineage,
  standing,
  whyNotComplete,
  whyNotReport,
  type Assignment,
  type Tree,
} from '../../server/routing/rules.ts'
import { isSameHolder } from '../../server/routing/giving/rules.ts'
import { whyNotRecall } from '../../server/routing/pen/rules.ts'

/** Expects of a tree what holds of every tree of assignments, whatever was done to it. Source: WORKFLOW.md §6. */
export function expectSound(tree: Tree): void {
  for (const task of tree) {
    expectInState(tree, task)
    if (isOpen(task)) expectInPlace(tree, task)
  }
  if (isOpen(tree[0]!)) expect(tree.filter(isLive).some((task) => mayGoOn(tree, task))).to.be.true
}

function expectInState(tree: Tree, task: Assignment): void {
  const { liveChildren, liveLeads, state } = standing(tree, task)
  if (liveLeads > 1) expect.fail('more than one live lead for a giver')
  if (!isOpen(task) && liveChildren > 0) expect.fail('somebody closed has a live child')
  if (state === 'waiting' && liveChildren === 0) expect.fail('somebody waits for nobody')
}

function expectInPlace(tree: Tree, task: Assignment): void {
  const [, ...above] = lineage(tree, task)
  const [giver] = above
  if (giver?.dueOn && (task.dueOn ?? '9999') > giver.dueOn) expect.fail('due after the giver')
  const isBelow = task.role === 'lead' && above.some((one) => isSameHolder(one, task))
  if (isBelow) expect.fail('somebody leads below themselves')
}

/** Whether its holder can bring it to an end, or its giver take it back where nobody here holds it. */
function mayGoOn(tree: Tree, task: Assignment): boolean {
  const stands = standing(tree, task)
  const giver = tree.find(({ id }) => id === task.parentId)
  const recall = giver ? whyNotRecall(standing(tree, giver), task) : ['task.root']
  if (task.holderPostId === 0) return recall.length === 0
  return [whyNotReport(stands), whyNotComplete(stands)].some((why) => why.length === 0)
}
