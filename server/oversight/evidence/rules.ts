import type { Reason } from '../../platform/refusal.ts'
import { whyNotAskReaders } from '../rules.ts'

/**
 * Reasons why somebody may not take a document's evidence away: it holds every draft, and who read what and when, so that
 * it is for auditors and for leaders of the body that holds the document.
 */
export function whyNotExport(
  document: { agencyId: number },
  actor: { agencyId: number; roles: readonly string[] },
): Reason[] {
  return whyNotAskReaders(document, actor)
}
