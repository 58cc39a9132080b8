import fc from 'fast-check'
import {
  holderOf,
  whyNotAssign,
  whyNotTheseDays,
  type Holder,
  type Named,
} from '../../server/routing/giving/rules.ts'
import * as pen from '../../server/routing/pen/rules.ts'
import * as requests from '../../server/routing/requests/rules.ts'
import * as penTree from '../../server/routing/pen/tree.ts'
import * as rules from '../../server/routing/rules.ts'
import type { Assignment, Standing, Tree } from '../../server/routing/rules.ts'
import { assigned, closed, inState, seenState } from '../../server/routing/tree.ts'

const today = '2026-11-22'
const days = [null, '2026-11-23', '2026-11-25', '2026-11-30', '2026-12-10']
const acts = [
  ...(['see', 'assign', 'assign', 'assign', 'forward', 'return', 'report', 'report'] as const),
  ...(['complete', 'changeLead', 'recall', 'redo', 'closeRest', 'withdraw', 'claim'] as const),
  ...(['claim', 'claim', 'release', 'release', 'extend', 'remoteDone', 'remoteReturned'] as const),
]

/** What somebody tries on one of the assignments of a tree. */
export interface Operation {
  act: (typeof acts)[number]
  place: number
  named: Named[]
  postId: number
  formerLead: 'cooperate' | 'recall'
}

const holder: fc.Arbitrary<Holder> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 9 }).map((postId) => holderOf({ postId })) },
  fc.integer({ min: 1, max: 9 }).map((postId) => holderOf({ postId, personId: 300 + postId })),
  fc.integer({ min: 101, max: 103 }).map((unitId) => holderOf({ unitId })),
  fc.integer({ min: 201, max: 203 }).map((agencyId) => holderOf({ agencyId })),
)
const named = fc
  .tuple(
    holder,
    fc.constantFrom('lead' as const, 'cooperate' as const, 'inform' as const, 'watch' as const),
    fc.constantFrom(...days),
  )
  .map(([one, role, dueOn]): Named => ({ ...one, role, dueOn }))
const notLead = ({ role }: Named) => role !== 'lead'

/** Any operation; most of those that give name exactly one lead. */
export const operation: fc.Arbitrary<Operation> = fc.record({
  act: fc.constantFrom(...acts),
  place: fc.nat(1000),
  postId: fc.integer({ min: 1, max: 9 }),
  formerLead: fc.constantFrom('cooperate', 'recall'),
  named: fc.array(named, { minLength: 1, maxLength: 4 }).chain((list) => {
    const [first, ...others] = list
    const usual = [{ ...first!, role: 'lead' as const }, ...others.filter(notLead)]
    return fc.constantFrom(usual, usual, others.filter(notLead), list)
  }),
})

type Move = [why: readonly string[], after: () => Tree]

/** The tree after somebody tried something: as it was, if the rules that the acts ask refuse. */
export function tried(tree: Tree, tries: Operation): Tree {
  const [why, after] = moveOn(tree, chosen(tree, tries), tries)
  return why.length > 0 ? tree : after()
}

// Any assignment, an open one, or one on which the act is allowed: what is rarely allowed is tried too.
function chosen(tree: Tree, tries: Operation): Assignment {
  const { place } = tries
  const open = tree.filter(rules.isOpen)
  const allowed = () => tree.filter((task) => moveOn(tree, task, tries)[0].length === 0)
  const some = [tree, open, place % 3 === 2 ? allowed() : []][place % 3] ?? []
  const wanted = some.length > 0 ? some : open
  return wanted[place % wanted.length]!
}

function moveOn(tree: Tree, task: Assignment, tries: Operation): Move {
  const byHolder = !/claim|remote|recall|redo|extend/.test(tries.act)
  if (byHolder && task.holderPostId === 0) return [['task.not_claimed'], () => tree]
  return moves[tries.act](tree, rules.standing(tree, task), tries)
}

const giveOn = (tree: Tree, task: Standing, given: readonly Named[]): Move => [
  [
    ...rules.whyNotInstruct(task),
    ...(given.length === 0 ? ['task.nobody'] : []),
    ...whyNotAssign({ tree, giver: task, roles: ['leader'] }, given, today),
  ],
  () => assigned(tree, task, numbered(tree, given)),
]

const numbered = (tree: Tree, given: readonly Named[]) =>
  given.map((one, index) => ({ ...one, id: tree.length + 1 + index }))

const moves: Record<Operation['act'], (tree: Tree, task: Standing, tries: Operation) => Move> = {
  see: (tree, task) => [rules.whyNotSee(task), () => inState(tree, task.id, seenState(task))],
  assign: (tree, task, tries) => giveOn(tree, task, tries.named),
  forward: (tree, task, { named: [first] }) => {
    const [why, after] = giveOn(tree, task, first ? [{ ...first, role: 'lead' }] : [])
    return [[...rules.whyNotForward(task), ...why], after]
  },
  return: (tree, task) => [rules.whyNotReturn(task), () => closed(tree, task, 'returned')],
  report: (tree, task) => [rules.whyNotReport(task), () => closed(tree, task, 'done')],
  complete: (tree, task) => [rules.whyNotComplete(task), () => closed(tree, task, 'done')],
  changeLead: (tree, task, { named: [first], formerLead }) => {
    const [lead] = numbered(tree, first ? [{ ...first, role: 'lead' }] : [])
    if (!lead) return [['task.nobody'], () => tree]
    const giving = { tree, giver: task, roles: ['leader'] }
    return [
      [...pen.whyNotChangeLead(task), ...pen.whyNotThisOneInstead(giving, lead, today)],
      () => penTree.leadChanged(tree, task, { named: lead, formerLead }),
    ]
  },
  recall: (tree, task) => [
    [...rootStays(task), ...pen.whyNotRecall(pen.standingGiver(tree, task), task)],
    () => penTree.recalled(tree, task),
  ],
  redo: (tree, task) => [pen.whyNotRedo(tree, task), () => penTree.redone(tree, task, null)],
  closeRest: (tree, task) => [pen.whyNotCloseRest(task), () => penTree.restClosed(tree, task)],
  withdraw: (tree, task) => [
    pen.whyNotWithdraw(tree, { ...task, reportSeenAt: null }),
    () => penTree.reportWithdrawn(tree, task),
  ],
  claim: (tree, task, { postId }) => {
    const actor = { personId: 300 + postId, postId, unitId: 101 + (postId % 3) }
    return [pen.whyNotClaim(tree, task, actor), () => penTree.heldBy(tree, task, postId)]
  },
  release: (tree, task) => [pen.whyNotRelease(task), () => penTree.heldBy(tree, task, 0)],
  extend: (tree, task, { named: [first] }) => {
    const dueOn = first?.dueOn ?? null
    const giver = pen.standingGiver(tree, task)
    const why = [
      ...requests.whyNotExtend(task, false),
      ...requests.whyNotLater(task, dueOn),
      ...whyNotTheseDays(giver ?? task, [{ dueOn }], today),
    ]
    return [why, () => tree.map((one) => (one.id === task.id ? { ...one, dueOn } : one))]
  },
  remoteDone: (tree, task) => [pen.whyNotReportBack(task), () => closed(tree, task, 'done')],
  remoteReturned: (tree, task) => [
    pen.whyNotReportBack(task),
    () => closed(tree, task, 'returned'),
  ],
}

const rootStays = ({ parentId }: Assignment): string[] => (parentId === null ? ['task.root'] : [])
