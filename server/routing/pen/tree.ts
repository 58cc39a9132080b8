import { isSameHolder, type Named } from '../giving/rules.ts'
import { isOpen, isToDo, type Assignment, type Tree } from '../rules.ts'
import { afterChild, assigned, inState } from '../tree.ts'

/** The tree after an assignment was recalled with all that was given on from it; its giver goes on. */
export function recalled(tree: Tree, task: Assignment): Tree {
  const left = branchIn(tree, task, 'recalled')
  const giver = left.find(({ id }) => id === task.parentId)
  if (!giver || !isOpen(giver) || !isToDo(task)) return left
  return inState(left, giver.id, afterChild(left, giver, task, 'recalled'))
}

/** The tree after a result was asked for again, by a day of its own or the one it had; its giver waits. */
export function redone(tree: Tree, task: Assignment, wanted: string | null): Tree {
  const giver = tree.find(({ id }) => id === task.parentId)
  const dueOn = earlierOf(wanted ?? task.dueOn, giver?.dueOn ?? null)
  const again = { ...task, ...movedTo(task, dueOn), state: 'working' as const }
  const asked = tree.map((one) =>
    one.id === task.id ? { ...one, ...movedTo(task, dueOn), state: again.state } : one,
  )
  const inTime = dueInTime(asked, again)
  return task.parentId === null ? inTime : inState(inTime, task.parentId, 'waiting')
}

// A day that stays keeps its source; another one is a giver's.
function movedTo({ dueOn: before, dueSource }: Assignment, dueOn: string | null) {
  if (dueOn !== before) return { dueOn, dueSource: dueOn === null ? null : ('giver' as const) }
  return dueSource === undefined ? { dueOn } : { dueOn, dueSource }
}

// While it was closed its giver's day may have come nearer.
function earlierOf(day: string | null, givers: string | null): string | null {
  if (day === null || givers === null) return day ?? givers
  return day < givers ? day : givers
}

/** The tree after a giver waits no longer for those who cooperate. */
export function restClosed(tree: Tree, giver: Assignment): Tree {
  const late = tree.filter(
    (one) => one.parentId === giver.id && one.role === 'cooperate' && isOpen(one),
  )
  const left = late.reduce((before, one) => branchIn(before, one, 'cancelled'), tree)
  const isDone = left.some(
    (one) => one.parentId === giver.id && isToDo(one) && one.state === 'done',
  )
  return inState(left, giver.id, isDone ? 'review' : 'working')
}

/** Who leads now, and what becomes of who led. */
export interface Change {
  named: Named & { id: number }
  formerLead: 'cooperate' | 'recall'
}

/** The tree after another leads below a giver: a new one, or one who cooperated so far. */
export function leadChanged(tree: Tree, giver: Assignment, { named, formerLead }: Change): Tree {
  const former = currentLead(tree, giver)
  const left = !former ? tree : withoutLead(tree, former, formerLead)
  const cooperator = left.find(
    (one) => one.parentId === giver.id && isOpen(one) && isSameHolder(one, named),
  )
  if (!cooperator) return assigned(left, giver, [named])
  const due = movedTo(cooperator, named.dueOn ?? cooperator.dueOn)
  const promoted = { ...cooperator, ...due, role: 'lead' as const }
  const after = left.map((one) => (one.id === cooperator.id ? promoted : one))
  return inState(dueInTime(after, promoted), giver.id, 'waiting')
}

// Whoever is due earlier needs what was given on earlier too.
function dueInTime(tree: Tree, { id, dueOn, dueSource }: Assignment): Tree {
  if (dueOn === null) return tree
  const below = branchOf(tree, id)
  const isLate = (one: Assignment) =>
    below.has(one.id) && isOpen(one) && (one.dueOn === null || one.dueOn > dueOn)
  const due = dueSource === undefined ? { dueOn } : { dueOn, dueSource }
  return tree.map((one) => (isLate(one) ? { ...one, ...due } : one))
}

/** The live assignment that leads below a giver. */
export function currentLead<Task extends Assignment>(
  tree: readonly Task[],
  giver: Assignment,
): Task | undefined {
  return tree.find((one) => one.parentId === giver.id && one.role === 'lead' && isOpen(one))
}

function withoutLead(tree: Tree, former: Assignment, becomes: Change['formerLead']): Tree {
  if (becomes === 'recall') return branchIn(tree, former, 'recalled')
  return tree.map((one) => (one.id === former.id ? { ...one, role: 'cooperate' as const } : one))
}

/** The tree after somebody took back their report; their giver waits again. */
export function reportWithdrawn(tree: Tree, task: Assignment): Tree {
  return redone(tree, task, null)
}

/** The tree after one of a unit claimed an assignment, or gave it back to the unit (post 0). */
export function heldBy(tree: Tree, task: Assignment, postId: number): Tree {
  const seen = (one: Assignment) => (one.state === 'new' || postId === 0 ? 'seen' : one.state)
  return tree.map((one) =>
    one.id === task.id ? { ...one, state: seen(one), holderPostId: postId } : one,
  )
}

function branchIn(tree: Tree, { id }: Assignment, state: 'recalled' | 'cancelled'): Tree {
  const branch = branchOf(tree, id)
  return tree.map((one) => (branch.has(one.id) && isOpen(one) ? { ...one, state } : one))
}

// Those below stand after those above.
function branchOf(tree: Tree, rootId: number): ReadonlySet<number> {
  const branch = new Set([rootId])
  for (const { id, parentId } of tree) if (parentId !== null && branch.has(parentId)) branch.add(id)
  return branch
}
