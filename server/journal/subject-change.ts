import type { Change } from '../platform/live.ts'
import type { JournalEntry } from './line.ts'

/** What the screens of the bodies concerned are told of a line: its subject and its act. */
export function subjectChange({ agencyId, subject, act, line }: JournalEntry): Change {
  const { details } = JSON.parse(line) as { details: { agencyIds?: number[] } }
  return { agencyIds: [agencyId, ...(details.agencyIds ?? [])], subject, act }
}
