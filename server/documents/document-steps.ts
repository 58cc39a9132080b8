import type { Context } from '../platform/context.ts'
import { completeStep } from '../workflow/complete-step.ts'
import type { Progress } from '../workflow/progress.ts'
import { openSteps, type StepShown } from '../workflow/queries.ts'

/**
 * Completes the step of a document's process that an act belongs to, such as `document.sign`, or, with
 * no act named, the open step that may end with this outcome. Four statements, inside the act.
 */
export async function completeDocumentStep(
  document: { id: number },
  actName: string | null,
  outcome: string | null,
  context: Pick<Context, 'actor' | 'at'>,
): Promise<Progress> {
  const subject = { subjectType: 'document', subjectId: document.id }
  const step = { ...(actName !== null && { act: actName }), outcome }
  return await completeStep({ ...subject, ...step }, context)
}

/** The steps that a document waits at, oldest first. */
export async function openDocumentSteps(documentId: number): Promise<StepShown[]> {
  return await openSteps({ subjectType: 'document', subjectId: documentId })
}
