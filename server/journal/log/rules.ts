import { reasons, type Reason } from '../../platform/refusal.ts'

/** How long the first line that nobody else has vouched for has waited, and how long it may. */
export interface Waiting {
  hours: number
  mostHours: number
}

/** Reasons why nothing may be sealed: nobody outside has vouched for the journal for too long. */
export function whyNotUnwitnessed({ hours, mostHours }: Waiting): Reason[] {
  return reasons([hours >= mostHours, 'log.unwitnessed_too_long'])
}

/** What the desk is warned of before that: from a quarter of the time on. */
export function unwitnessedWarnings(waiting: Waiting): Reason[] {
  const { hours, mostHours } = waiting
  const isNear = hours >= mostHours / 4 && hours < mostHours
  return [...reasons([isNear, 'log.unwitnessed']), ...whyNotUnwitnessed(waiting)]
}

/** Reasons why somebody may not look into the proof of the journal. */
export function whyNotSeeLog(roles: readonly string[]): Reason[] {
  const may = roles.includes('auditor') || roles.includes('administrator')
  return reasons([!may, 'log.not_your_role'])
}

/** Reasons why somebody may not read lines of every body with their proofs. */
export function whyNotReadLines(roles: readonly string[]): Reason[] {
  return reasons([!roles.includes('auditor'), 'log.not_your_role'])
}
