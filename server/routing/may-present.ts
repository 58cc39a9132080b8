import { contributeMay } from '../documents/may.ts'
import { whyNotPresent, whyNotPresenter, type Presenting } from './rules.ts'
import type { Reason } from '../platform/refusal.ts'

/** The reasons why the actor may not present a document now. */
export function mayPresent(presenting: Presenting): { present: Reason[] } {
  return { present: [...whyNotPresenter(presenting), ...whyNotPresent(presenting)] }
}

/** Lets documents say whether one may present them. */
export function mayRoute(): void {
  contributeMay('routing', async (document, actor) => mayPresent({ document, actor }))
}
