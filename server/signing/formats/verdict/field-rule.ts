import type { FormField } from '../pdf/form.ts'
import { hasText } from '../pdf/why-not-append.ts'
import { sameValue, type PdfValue } from '../pdf/values.ts'
import { entry, onlyDiffer } from './entries.ts'
import { referrersOf } from './references.ts'
import { isFresh, type RevisionStep } from './revision-step.ts'
import type { Rule } from './rule.ts'
import { hasSize, isSomebodys } from './shows-something.ts'

/** An empty field may be signed, or filled once with text under a signature of the same revision; locks are judged apart. */
export function fieldRule(field: FormField): Rule {
  const allowed = field.kind === 'Sig' ? ['V', 'AP', 'F', 'MK'] : ['V', 'AP']
  return (step, before, after) =>
    !hasText(field) &&
    onlyDiffer(before, after, allowed) &&
    hasFreshAppearance(step, before, after) &&
    (field.kind === 'Sig'
      ? isSigning(step, before, after)
      : field.kind === 'Tx' && step.signed.some(({ value }) => isSomebodys(step.after, value)))
}

// Without a signature a field keeps its look; a timestamp, which anybody may have made, gives it none.
function isSigning(step: RevisionStep, before: PdfValue, after: PdfValue): boolean {
  const value = entry(after, 'V')
  const isKept = onlyDiffer(before, after, ['V', 'F'])
  if (!value) return isKept
  if (!isFresh(step, value) || !step.after.dictionary(value)) return false
  return isKept || isSomebodys(step.after, value) || !hasSize(step.after, entry(after, 'Rect'))
}

function hasFreshAppearance(step: RevisionStep, before: PdfValue, after: PdfValue): boolean {
  const [old, now] = [entry(before, 'AP'), entry(after, 'AP')]
  if (sameValue(old, now)) return true
  if (old?.kind === 'reference' && !isOnlyHere(step, old.number)) return false
  return now?.kind === 'dictionary' && isFresh(step, entry(now, 'N')) && now.entries.size === 1
}

// What another path shows too would be left behind as something else than the field.
const isOnlyHere = ({ before }: RevisionStep, number: number): boolean =>
  referrersOf(before, new Set([number])).get(number)?.length === 1
