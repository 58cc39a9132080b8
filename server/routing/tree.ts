import { isLive, isOpen, isToDo, type Assignment, type Named, type Tree } from './rules.ts'

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
  const children = named.map(({ id, postId, role, dueOn }): Assignment => ({
    id,
    parentId: giver.id,
    role,
    state: 'new',
    holderPostId: postId,
    dueOn: dueOn ?? giver.dueOn,
  }))
  return [...inState(tree, giver.id, 'waiting'), ...children]
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

// A lead who gives it back leaves the giver to act, even while others still cooperate.
function afterChild(
  tree: Tree,
  giver: Assignment,
  child: Assignment,
  state: 'done' | 'returned',
): Assignment['state'] {
  if (state === 'returned' && child.role === 'lead') return 'working'
  const children = tree.filter(({ parentId }) => parentId === giver.id)
  if (children.some(isLive)) return giver.state
  return children.some((one) => isToDo(one) && one.state === 'done') ? 'review' : 'working'
}

function inState(tree: Tree, id: number, state: Assignment['state']): Tree {
  return tree.map((one) => (one.id === id && one.state !== state ? { ...one, state } : one))
}

/** The assignments that are not as they were in the tree before, the new ones left out. */
export function changes(before: Tree, after: Tree): Assignment[] {
  const states = new Map(before.map(({ id, state }) => [id, state]))
  return after.filter(({ id, state }) => states.has(id) && states.get(id) !== state)
}
