import type { FormField } from '../pdf/form.ts'
import { isLocked, locksOf, type SignatureLocks } from '../pdf/locks.ts'
import type { PdfInput } from '../pdf/read-pdf.ts'
import type { StepChanges } from './allowed-step.ts'
import { laterSteps } from './later-changes.ts'

/**
 * Whether what later revisions did keeps to what a signature forbade: fields that it locked, and the changes
 * that a certified file still allows. Timestamps and evidence are always allowed. Source: ISO 32000-2 §12.8.2
 */
export function areLocksKept(input: PdfInput, field: FormField, revision: number): boolean {
  const locks = locksOf(input.now, field)
  if (locks.fields.length === 0 && locks.level === undefined) return true
  return laterSteps(input, revision).every((step) => isKept(step, locks))
}

function isKept({ filled, added }: StepChanges, { fields, level }: SignatureLocks): boolean {
  const signatures = added.filter(({ isTimestamp, isVisible }) => !isTimestamp || isVisible)
  const touched = [...filled, ...signatures.map(({ name }) => name)]
  if (level === 1 && touched.length > 0) return false
  if (level !== undefined && signatures.some(({ isVisible }) => isVisible)) return false
  return !touched.some((name) => isLocked(fields, name))
}
