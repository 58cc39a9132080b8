import type { ListedDocument } from '../documents/document-item.tsx'

const urgencies: readonly ListedDocument['urgency'][] = [
  'express',
  'very-urgent',
  'urgent',
  'normal',
]

/** Documents in the order in which they need a decision: by deadline, then urgency, then how long they have waited. */
export function byNeed(documents: readonly ListedDocument[]): ListedDocument[] {
  return documents.toSorted((a, b) => (needOf(a) < needOf(b) ? -1 : 1))
}

function needOf({ dueOn, urgency, changedAt }: ListedDocument): string {
  return `${dueOn ?? '9999-12-31'} ${String(urgencies.indexOf(urgency))} ${changedAt}`
}
