import type { PdfInput } from '../pdf/read-pdf.ts'
import { stepChanges, type StepChanges } from './allowed-step.ts'

/** What happened to a file after a signature: nothing, only what further signatures may do, or more than that. */
export type LaterChanges = 'none' | 'further-signatures' | 'forbidden'

const judged = new WeakMap<PdfInput, StepChanges[]>()

/** The changes after the revision of this index. */
export function laterChanges(input: PdfInput, revision: number): LaterChanges {
  const steps = laterSteps(input, revision)
  if (steps.length === 0) return 'none'
  return steps.every(({ isAllowed }) => isAllowed) ? 'further-signatures' : 'forbidden'
}

/** What each revision after the one of this index did, in order. */
export function laterSteps(input: PdfInput, revision: number): readonly StepChanges[] {
  const before = judged.get(input)
  if (before) return before.slice(revision)
  const { views, revisions } = input
  // The step at an index leads from the revision of that index to the next.
  const steps = revisions.slice(1).flatMap((one, index) => {
    const [old, now] = [views[index], views[index + 1]]
    return old && now ? [stepChanges(old, now, one.changed)] : []
  })
  judged.set(input, steps)
  return steps.slice(revision)
}
