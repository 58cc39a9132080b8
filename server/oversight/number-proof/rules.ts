import type { Reason } from '../../platform/refusal.ts'

/** What stands under one number of a series. */
export interface Borne {
  number: number
  documentId: number | null
  /** The number that the document itself bears; null where there is no such document. */
  onDocument: number | null
  isInJournal: boolean
  /** Whether the document went out of use together with its number. */
  isVoided?: boolean
}

/** What is known of a series. */
export interface SeriesFacts {
  firstNumber: number
  lastNumber: number
  /** By number. */
  borne: readonly Borne[]
  voids: ReadonlySet<number>
  kept: ReadonlySet<number>
}

/** Something wrong with numbers, from one to another. */
export interface NumberProblem {
  code: Reason
  from: number
  to: number
  documentId: number | null
}

/** What is wrong with a series: numbers missing, borne though void, beyond the counter, or not as the documents and the journal have them. */
export function problemsOf(facts: SeriesFacts): NumberProblem[] {
  const { lastNumber, borne, voids } = facts
  const checked = borne.flatMap((one) => {
    const at = { from: one.number, to: one.number, documentId: one.documentId }
    const codes: (readonly [boolean, Reason])[] = [
      [one.number > lastNumber, 'series.beyond_its_counter'],
      [voids.has(one.number) && one.isVoided !== true, 'series.void_number_borne'],
      [one.isVoided === true && !voids.has(one.number), 'series.voided_without_reason'],
      [one.onDocument === null, 'series.without_document'],
      [one.onDocument !== null && one.onDocument !== one.number, 'series.other_on_document'],
      [!one.isInJournal, 'series.not_in_journal'],
    ]
    return codes.filter(([holds]) => holds).map(([, code]) => ({ code, ...at }))
  })
  return [...gapsOf(facts), ...checked].toSorted((one, other) => one.from - other.from)
}

/** The numbers, from the first given here to the last, that nothing accounts for. */
function gapsOf({ firstNumber, lastNumber, borne, voids, kept }: SeriesFacts): NumberProblem[] {
  const known = new Set([...borne.map(({ number }) => number), ...voids, ...kept])
  const gaps: NumberProblem[] = []
  for (let number = firstNumber; number <= lastNumber; number += 1) {
    if (known.has(number)) continue
    const before = gaps.at(-1)
    if (before?.to === number - 1) before.to = number
    else gaps.push({ code: 'series.gap', from: number, to: number, documentId: null })
  }
  return gaps
}

/** How many numbers before the first given here nobody has entered or voided: they stand on paper only. */
export function onPaperOnly({ firstNumber, borne, voids }: SeriesFacts): number {
  const early = borne.filter(({ number }) => number < firstNumber).length
  const earlyVoids = [...voids].filter((number) => number < firstNumber).length
  return firstNumber - 1 - early - earlyVoids
}
