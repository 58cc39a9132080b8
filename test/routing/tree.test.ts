import { expect } from 'chai'
import fc from 'fast-check'
import {
  isLive,
  isOpen,
  lineage,
  standing,
  whyNotAssign,
  whyNotComplete,
  whyNotForward,
  whyNotInstruct,
  whyNotReport,
  whyNotReturn,
  whyNotSee,
  type Assignment,
  type Named,
  type Tree,
} from '../../server/routing/rules.ts'
import { assigned, closed, seenState } from '../../server/routing/tree.ts'

const today = '2026-11-22'
const days = [null, '2026-11-23', '2026-11-25', '2026-11-30', '2026-12-10']
const roles = ['lead', 'cooperate', 'inform', 'watch'] as const

interface Operation {
  act: 'see' | 'assign' | 'forward' | 'return' | 'report' | 'complete'
  place: number
  named: Named[]
}

const named = fc.record({
  postId: fc.integer({ min: 1, max: 9 }),
  role: fc.constantFrom(...roles),
  dueOn: fc.constantFrom(...days),
})
const isNoLead = ({ role }: Named) => role !== 'lead'
const operation: fc.Arbitrary<Operation> = fc.record({
  act: fc.constantFrom('see', 'assign', 'assign', 'forward', 'return', 'report', 'complete'),
  place: fc.nat(1000),
  named: fc.array(named, { minLength: 1, maxLength: 4 }).chain((list) => {
    const [first, ...others] = list
    const usual = [{ ...first!, role: 'lead' as const }, ...others.filter(isNoLead)]
    return fc.constantFrom(usual, usual, list)
  }),
})

const root = (dueOn: string | null): Assignment => ({
  id: 1,
  parentId: null,
  role: 'lead',
  state: 'new',
  holderPostId: 1,
  dueOn,
})

const seen = (tree: Tree, taskId: number): Tree =>
  tree.map((one) => (one.id === taskId ? { ...one, state: seenState(one) } : one))

const giveOn = (tree: Tree, task: Assignment, given: readonly Named[]): Tree =>
  whyNotAssign(tree, task, given, today).length > 0
    ? tree
    : assigned(
        tree,
        task,
        given.map((one, index) => ({ ...one, id: tree.length + 1 + index })),
      )

/** The tree after somebody tried something: as it was, if the rules refuse. */
function tried(tree: Tree, { act, place, named: given }: Operation): Tree {
  const open = tree.filter(isOpen)
  const task = standing(tree, place < 100 ? tree[place % tree.length]! : open[place % open.length]!)
  const ways: Record<Operation['act'], [string[], () => Tree]> = {
    see: [whyNotSee(task), () => seen(tree, task.id)],
    assign: [whyNotInstruct(task), () => giveOn(tree, task, given)],
    forward: [
      whyNotForward(task),
      () => giveOn(tree, task, [{ ...given[0]!, role: 'lead' as const }]),
    ],
    return: [whyNotReturn(task), () => closed(tree, task, 'returned')],
    report: [whyNotReport(task), () => closed(tree, task, 'done')],
    complete: [whyNotComplete(task), () => closed(tree, task, 'done')],
  }
  const [why, move] = ways[act]
  return why.length > 0 ? tree : move()
}

function expectSound(tree: Tree): void {
  for (const task of tree) {
    expectInState(tree, task)
    expectInPlace(tree, task)
  }
  if (isOpen(tree[0]!)) expect(somebodyMayAct(tree), 'somebody can always act').to.be.true
}

function expectInState(tree: Tree, task: Assignment): void {
  const { liveChildren, liveLeads, state } = standing(tree, task)
  expect(liveLeads, 'at most one live lead for each giver').to.be.at.most(1)
  if (!isOpen(task)) expect(liveChildren, 'nobody closed has a live child').to.equal(0)
  if (state === 'waiting') expect(liveChildren, 'who waits waits for somebody').to.be.above(0)
}

function expectInPlace(tree: Tree, task: Assignment): void {
  const [, ...above] = lineage(tree, task)
  const deadline = above[0]?.dueOn
  if (deadline) expect(task.dueOn! <= deadline, 'due with the giver at the latest').to.be.true
  const posts = above.map(({ holderPostId }) => holderPostId)
  if (task.role === 'lead')
    expect(posts, 'nobody leads below themselves').not.to.include(task.holderPostId)
}

function somebodyMayAct(tree: Tree): boolean {
  return tree.filter(isLive).some((task) => {
    const stands = standing(tree, task)
    return [whyNotReport(stands), whyNotComplete(stands)].some((why) => why.length === 0)
  })
}

describe('Any tree of assignments', () => {
  it('keeps its invariants through 20,000 operations', () => {
    let accepted = 0
    const walk = fc.array(operation, { minLength: 40, maxLength: 40 })
    const property = fc.property(fc.constantFrom(...days), walk, (dueOn, operations) => {
      let tree: Tree = [root(dueOn)]
      for (const one of operations) {
        const next = tried(tree, one)
        if (next !== tree) accepted += 1
        expectSound(next)
        tree = isOpen(next[0]!) ? next : [root(dueOn)]
      }
    })

    fc.assert(property, { numRuns: 500 })

    expect(accepted).to.be.above(3000)
  })
})
