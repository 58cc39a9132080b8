import { reasons, type Reason } from '../platform/refusal.ts'

/** Reasons why somebody may not look into the documents of every body. */
export function whyNotOversee(roles: readonly string[]): Reason[] {
  return reasons([!roles.includes('auditor'), 'oversight.not_your_role'])
}

/** Reasons why somebody may not ask who could read a document: auditors may, and leaders of the body that holds it. */
export function whyNotAskReaders(
  { agencyId }: { agencyId: number },
  actor: { agencyId: number; roles: readonly string[] },
): Reason[] {
  const isOwnLeader = actor.roles.includes('leader') && actor.agencyId === agencyId
  return isOwnLeader ? [] : whyNotOversee(actor.roles)
}

/** Reasons why somebody may not have the whole journal proved. */
export function whyNotProve(roles: readonly string[]): Reason[] {
  const may = roles.includes('auditor') || roles.includes('administrator')
  return reasons([!may, 'oversight.not_your_role'])
}

const bookReaders = ['clerk', 'archivist', 'leader', 'auditor']

/** Reasons why somebody may not read the books of their body as a whole. */
export function whyNotReadBooks(roles: readonly string[]): Reason[] {
  return reasons([!bookReaders.some((role) => roles.includes(role)), 'register.not_your_role'])
}
