import type { PdfInput } from '../pdf/read-pdf.ts'
import type { FoundSignature } from './found-signature.ts'
import { areLocksKept } from './kept-locks.ts'
import { laterSteps } from './later-changes.ts'
import type { SignatureReason } from './reasons.ts'

/** Names of fields that hold one signature together: either could be taken for what was signed. */
export function sharedFields(found: readonly FoundSignature[]): ReadonlySet<string> {
  const holders = new Map<number, string[]>()
  for (const { field, range } of found) {
    const place = range?.byteRange[1] ?? -1
    if (place >= 0) holders.set(place, [...(holders.get(place) ?? []), field.name])
  }
  return new Set([...holders.values()].filter(({ length }) => length > 1).flat())
}

/** What is known of all fields of a form. */
export interface FormFacts {
  shared: ReadonlySet<string>
  /** Whether the texts that the seal stands for are those that are shown. */
  isTextShown: boolean
}

/** What is wrong with a signature by the form and the pages that it stands in: its field, the locks that it set, the texts under it, what pages show later. */
export function reasonsInForm(
  input: PdfInput,
  { field, range }: FoundSignature,
  { shared, isTextShown }: FormFacts,
): SignatureReason[] {
  const kids = input.now.items(field.dictionary.entries.get('Kids'))
  const checks: (readonly [boolean, SignatureReason])[] = [
    [shared.has(field.name), 'signature.field_shared'],
    [kids.length > 1, 'signature.field_has_widgets'],
    [range !== undefined && !areLocksKept(input, field, range.revision), 'signature.lock_broken'],
    [field.name === 'seal' && !isTextShown, 'signature.shown_text_differs'],
    [range !== undefined && !looksKept(input, range.revision), 'signature.looks_different'],
  ]
  return checks.filter(([holds]) => holds).map(([, reason]) => reason)
}

const looksKept = (input: PdfInput, revision: number): boolean =>
  laterSteps(input, revision).every(({ looksSame }) => looksSame)
