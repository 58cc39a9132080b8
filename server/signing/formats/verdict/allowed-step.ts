import type { Entry } from '../pdf/cross-reference.ts'
import { nameOf } from '../pdf/form.ts'
import type { PdfView } from '../pdf/pdf-view.ts'
import { sameValue } from '../pdf/values.ts'
import { roleOf } from './roles.ts'
import type { Role } from './rule.ts'
import { revisionStep, type RevisionStep } from './revision-step.ts'
import { hasSize } from './shows-something.ts'
import { looksSame } from './zones/same-looks.ts'

/** What a revision did to the form, as far as locks ask. */
export interface StepChanges {
  /** Whether it did nothing but what later revisions may do. */
  isAllowed: boolean
  /** Whether every page shows what it showed, outside the widgets that the step signed or filled. */
  looksSame: boolean
  /** Names of fields that were there and got a value. */
  filled: string[]
  /** Signatures in fields of their own that came with the step. */
  added: { name: string; isVisible: boolean; isTimestamp: boolean }[]
}

/**
 * Whether a revision did nothing to what was signed before it but add signature fields, sign them, fill empty
 * text fields under a signature of its own, add evidence to the security store, and name versions and
 * metadata. Everything not named so is forbidden. Source: ISO 32000-2 §12.8.2
 */
export function stepChanges(
  before: PdfView,
  after: PdfView,
  changed: ReadonlyMap<number, Entry>,
): StepChanges {
  const step = revisionStep(before, after, changed)
  return {
    isAllowed: isAllowed(step),
    looksSame: looksSame(step),
    filled: filledIn(step),
    added: addedBy(step),
  }
}

function isAllowed(step: RevisionStep): boolean {
  if (!sameTrailer(step)) return false
  // A reference that led nowhere when it was signed must not lead somewhere now.
  if ([...step.fresh].some((number) => step.referrers.has(number))) return false
  return [...step.overwritten].every((number) => isAllowedChange(step, number))
}

function sameTrailer({ before, after }: RevisionStep): boolean {
  const [old, now] = [before.trailer.entries, after.trailer.entries]
  const isInfoKept = !old.has('Info') || sameValue(old.get('Info'), now.get('Info'))
  return sameValue(old.get('Root'), now.get('Root')) && isInfoKept
}

function isAllowedChange(step: RevisionStep, number: number): boolean {
  const { before, after } = step
  const [old, now] = [before.object(number), after.object(number)]
  if (before.generation(number) !== after.generation(number)) return false
  if (sameValue(old, now)) return true
  if (!old || !now) return false
  const role = roleOf(step, number)
  return role !== undefined && isReachedAs(step, number, role) && role.rule(step, old, now)
}

// What is reached by another path too could be shown there as something else.
function isReachedAs({ referrers }: RevisionStep, number: number, role: Role): boolean {
  const paths = referrers.get(number) ?? []
  const isSingle = !role.isSingle || paths.length === 1
  return isSingle && paths.every(({ holder, key }) => role.isFrom(holder, key))
}

function filledIn({ formBefore, formAfter }: RevisionStep): string[] {
  const after = new Map(formAfter?.fields.map((field) => [field.name, field]))
  return (formBefore?.fields ?? [])
    .filter(({ name, value }) => !sameValue(value, after.get(name)?.value))
    .map(({ name }) => name)
}

function addedBy({ after, formBefore, signed }: RevisionStep): StepChanges['added'] {
  const known = new Set(formBefore?.fields.map(({ name }) => name))
  return signed
    .filter(({ name }) => !known.has(name))
    .map(({ name, dictionary, value }) => {
      const signature = after.dictionary(value)
      return {
        name,
        isVisible: hasSize(after, dictionary.entries.get('Rect')),
        isTimestamp: nameOf(signature?.entries.get('SubFilter')) === 'ETSI.RFC3161',
      }
    })
}
