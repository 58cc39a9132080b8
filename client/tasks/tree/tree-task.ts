import type { showTaskTree } from '../../../server/routing/contract.ts'
import type { ReplyOf } from '../../../server/platform/endpoint.ts'

/** An assignment in its tree. */
export type TreeTask = ReplyOf<typeof showTaskTree>['tasks'][number]

const dayIn = (moment: Date): string =>
  moment.toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' })

/** Whether an assignment is past its last day, or was closed after it. */
export function isLate({ due, dueOn, closedAt, state }: TreeTask): boolean {
  if (due !== null) return due.light === 'late'
  if (dueOn === null || state === 'recalled' || state === 'cancelled') return false
  return closedAt !== null && dueOn < dayIn(new Date(closedAt))
}

/** The names of both systems where an assignment goes to a body of another one; undefined elsewhere. */
export function systemsOf(
  { system }: TreeTask,
  own: string,
  names: Readonly<Record<string, string>>,
): string | undefined {
  if (system === null || system === own) return undefined
  return `${names[own] ?? own} → ${names[system] ?? system}`
}
