import { reasons, type Reason } from '../../platform/refusal.ts'
import { isOpen, isToDo, lineage, type Assignment, type Tree } from '../rules.ts'

/** Who looks after deadlines: whoever acts, and for whom they stand in. */
export interface Minding {
  postId: number
  actsFor?: readonly number[]
  roles: readonly string[]
}

/** Whether somebody stands above an assignment: they gave it, or gave what it came from. */
export function standsAbove(tree: Tree, task: Assignment, minding: Minding): boolean {
  const theirs = [minding.postId, ...(minding.actsFor ?? [])]
  return lineage(tree, task)
    .slice(1)
    .some(({ holderPostId }) => theirs.includes(holderPostId))
}

/** Reasons why one may not urge (đôn đốc) on an assignment: whoever stands above it may, and the clerk, who follows up. Source: Nghị định 30/2020/NĐ-CP, Điều 24. */
export function whyNotUrger(tree: Tree, task: Assignment, minding: Minding): Reason[] {
  const may = minding.roles.includes('clerk') || standsAbove(tree, task, minding)
  return reasons([!may, 'task.not_above_it'])
}

/** Reasons why an assignment may not be urged on now. */
export function whyNotUrge(
  task: Assignment,
  { urgedToday, isSuspended }: { urgedToday: boolean; isSuspended: boolean },
): Reason[] {
  return reasons(
    [!isOpen(task), 'task.closed'],
    [!isToDo(task), 'task.nothing_to_urge'],
    [urgedToday, 'task.urged_today'],
    [isSuspended, 'task.is_suspended'],
  )
}

/** Reasons why one may not suspend or resume the time of an assignment: only whoever stands above it may. */
export function whyNotPauser(tree: Tree, task: Assignment, minding: Minding): Reason[] {
  return reasons([!standsAbove(tree, task, minding), 'task.not_above_it'])
}

/** Reasons why the time of an assignment may not stand still now. */
export function whyNotSuspend(task: Assignment, isSuspended: boolean): Reason[] {
  return reasons(
    [!isOpen(task), 'task.closed'],
    [task.dueOn === null, 'task.no_deadline'],
    [isSuspended, 'task.is_suspended'],
  )
}

/** Reasons why the time of an assignment may not go on now. */
export function whyNotResume(task: Assignment, isSuspended: boolean): Reason[] {
  return reasons([!isOpen(task), 'task.closed'], [!isSuspended, 'task.not_suspended'])
}
