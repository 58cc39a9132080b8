import { circulation, type Circulation, type Urgency } from '../../documents/shapes/contract.ts'
import type { Organization } from '../edxml/message.ts'

/** A body as messages name it, by its OrganId. */
export function bodyOnWire(organId: string, organName: string): Organization {
  return { organId, organName }
}

/** Urgency as the number of Priority. Source: QCVN 102:2016 */
export const priorities: Readonly<Record<Urgency, string>> = {
  normal: '0',
  urgent: '1',
  'very-urgent': '2',
  express: '3',
}

/** The urgency of a Priority; express by the hour is express, and what is unknown is normal. */
export function urgencyOf(priority: string | undefined): Urgency {
  const known = Object.entries(priorities).find(([, number]) => number === priority)
  if (priority === '4') return 'express'
  return (known?.[0] as Urgency | undefined) ?? 'normal'
}

/** Whether a text is one of our marks of circulation. */
export function isCirculation(text: string | undefined): text is Circulation {
  return circulation.safeParse(text).success
}
