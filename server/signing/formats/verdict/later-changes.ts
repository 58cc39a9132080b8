import type { PdfInput } from '../pdf/read-pdf.ts'
import { isAllowedStep } from './allowed-step.ts'

/** What happened to a file after a signature: nothing, only what further signatures may do, or more than that. */
export type LaterChanges = 'none' | 'further-signatures' | 'forbidden'

const judged = new WeakMap<PdfInput, boolean[]>()

/** The changes after the revision of this index. */
export function laterChanges(input: PdfInput, revision: number): LaterChanges {
  const steps = allowedSteps(input).slice(revision)
  if (steps.length === 0) return 'none'
  return steps.every(Boolean) ? 'further-signatures' : 'forbidden'
}

// The step at an index leads from the revision of that index to the next.
function allowedSteps(input: PdfInput): boolean[] {
  const before = judged.get(input)
  if (before) return before
  const { views, revisions } = input
  const steps = revisions.slice(1).map((revision, index) => {
    const [old, now] = [views[index], views[index + 1]]
    return old !== undefined && now !== undefined && isAllowedStep(old, now, revision.changed)
  })
  judged.set(input, steps)
  return steps
}
