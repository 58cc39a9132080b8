import type { Named } from './giving/rules.ts'
import { isLive, isOpen, isToDo, type Assignment, type Tree } from './rules.ts'

/** How an assignment stands once it is read; who is only informed has nothing else to do. */
export function seenState({ role }: Pick<Assignment, 'role'>): 'done' | 'seen' {
  return role === 'inform' ? 'done' : 'seen'
}

/** The tree after an assignment was given on; the giver waits. Deadlines not said are the giver's own. */
export function assigned(
  tree: Tree,
  giver: Assignment,
  named: readonly (Named & { id: number })[],
): Tree {
  const children = named.map(
    ({ id, role, holderKind, namedId, holderPostId, dueOn }): Assignment => ({
      ...{ id, role, holderKind, namedId, holderPostId },
      parentId: giver.id,
      state: 'new',
      ...dueFrom(giver, dueOn),
    }),
  )
  return [...inState(tree, giver.id, 'waiting'), ...children]
}

/** The tree when a default deadline at its root gives way to a later day that its holder names for others; the root is due with them. */
export function givenWay(
  tree: Tree,
  { id, parentId, dueOn, dueSource }: Assignment,
  named: readonly { dueOn: string | null }[],
): Tree {
  const latest =
    named
      .map((one) => one.dueOn ?? '')
      .toSorted()
      .at(-1) ?? ''
  const isDefault = dueSource === 'definition' || dueSource === null
  if (parentId !== null || dueOn === null || !isDefault || latest <= dueOn) return tree
  // From now on it follows from what hangs below, and gives way again.
  const moved = { dueOn: latest, dueSource: null }
  return tree.map((one) => (one.id === id ? { ...one, ...moved } : one))
}

/** The day that a giver named, else the one that the giver has from elsewhere. */
function dueFrom(
  giver: Pick<Assignment, 'dueOn' | 'dueSource'>,
  dueOn: string | null,
): Pick<Assignment, 'dueOn' | 'dueSource'> {
  if (dueOn !== null) return { dueOn, dueSource: 'giver' }
  return { dueOn: giver.dueOn, dueSource: giver.dueSource ?? null }
}

/** The tree after an assignment closed: who watched it is free, and its giver goes on. */
export function closed(tree: Tree, task: Assignment, state: 'done' | 'returned'): Tree {
  const left = tree.map((one) => {
    if (one.id === task.id) return { ...one, state }
    const watched = one.parentId === task.id && one.role === 'watch' && isOpen(one)
    return watched ? { ...one, state: 'done' as const } : one
  })
  const giver = left.find(({ id }) => id === task.parentId)
  return giver && isToDo(task)
    ? inState(left, giver.id, afterChild(left, giver, task, state))
    : left
}

/** How the giver stands after one below closed. A lead who falls away leaves the giver to act, even while others still cooperate. */
export function afterChild(
  tree: Tree,
  giver: Assignment,
  child: Assignment,
  state: 'done' | 'returned' | 'recalled',
): Assignment['state'] {
  if (state !== 'done' && child.role === 'lead') return 'working'
  const children = tree.filter(({ parentId }) => parentId === giver.id)
  if (children.some(isLive)) return giver.state
  return children.some((one) => isToDo(one) && one.state === 'done') ? 'review' : 'working'
}

/** The tree with one assignment in a state. */
export function inState(tree: Tree, id: number, state: Assignment['state']): Tree {
  return tree.map((one) => (one.id === id && one.state !== state ? { ...one, state } : one))
}

/** What a move may change of an assignment. */
export type Changed = Partial<
  Pick<Assignment, 'state' | 'role' | 'dueOn' | 'dueSource' | 'holderPostId'>
>

const changeable = ['state', 'role', 'dueOn', 'dueSource', 'holderPostId'] as const

/** What has changed of the assignments since the tree before, the new ones left out. */
export function changes(before: Tree, after: Tree): (Changed & { id: number })[] {
  const former = new Map(before.map((one) => [one.id, one]))
  return after.flatMap((one) => {
    const was = former.get(one.id)
    const keys = changeable.filter((key) => was && was[key] !== one[key])
    if (keys.length === 0) return []
    return [{ id: one.id, ...Object.fromEntries(keys.map((key) => [key, one[key]])) }]
  })
}
