import type { Actor, Context } from '../platform/context.ts'
import { change } from '../platform/database.ts'
import { snakeCase } from '../platform/text.ts'
import { isOpen, type Assignment, type Tree } from './rules.ts'
import { noDeadline, type TaskInHand } from './task-rows.ts'
import { changes, type Changed } from './tree.ts'

/** Words that an act leaves on its own assignment. */
export interface Words {
  report?: string | null
  reason?: string | null
  instruction?: string
  answerDocumentId?: number | null
  reportSeenAt?: string | null
  /** When it was read; where this is not said, the act shows that it has been by now. */
  seenAt?: string | null
}

/** Writes what a move has changed: one statement for the assignment of the act, one for all others that changed alike. */
export async function writeMove(
  { task, tree }: Pick<TaskInHand, 'task' | 'tree'>,
  after: Tree,
  words: Words,
  context: Context,
): Promise<void> {
  const changed = changes(tree, after)
  const own = changed.find(({ id }) => id === task.id)
  const isTouched = own ?? (task.seenAt === null || Object.keys(words).length > 0)
  const next = { state: task.state, ...own, id: task.id }
  const seenAt = task.seenAt ?? context.at
  if (isTouched) await writeChange([next], { seenAt, ...words }, context)
  const others = changed.filter(({ id }) => id !== task.id)
  const alike = new Map<string, typeof changed>()
  for (const { id, ...change } of others) {
    const key = JSON.stringify(change)
    alike.set(key, [...(alike.get(key) ?? []), { id, ...change }])
  }
  for (const group of alike.values()) await writeChange(group, {}, context)
}

async function writeChange(
  [first, ...others]: readonly (Changed & { id: number })[],
  words: Words,
  { actor, at }: Context,
): Promise<void> {
  if (!first) return
  const { id, ...changed } = first
  const due = changed.dueOn === undefined ? {} : { dueOn: changed.dueOn ?? noDeadline }
  const next = { ...changed, ...due, ...words, ...closing(changed.state, actor, at) }
  const columns = Object.keys(next).map((key) => `${snakeCase(key)} = :${key}`)
  const ids = [id, ...others.map((other) => other.id)]
  await change(
    `UPDATE tasks SET ${columns.join(', ')} WHERE agency_id = :agencyId AND id IN (:ids)`,
    { ...next, agencyId: actor.agencyId, ids },
  )
}

function closing(state: Assignment['state'] | undefined, { personId }: Actor, at: string): object {
  if (state === undefined) return {}
  if (isOpen({ state })) return { isOpen: 1, closedAt: null, closedByPersonId: null }
  return { isOpen: null, closedAt: at, closedByPersonId: personId }
}
