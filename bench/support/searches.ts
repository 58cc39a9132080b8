import type { Asked } from '../../server/documents/search/filters.ts'
import { folded } from '../../server/platform/folded.ts'
import type { Seed } from './crowd.ts'
import { chance, syllable } from './vocabulary.ts'

const ofEachKind = 12

/** What people look for, by kind: some of each, with and without accents, in a body of so many documents. */
export function searches(
  seeds: readonly Seed[],
  documents: number,
): [kind: string, asked: Partial<Asked>][] {
  const next = chance(documents)
  const any = (): Seed =>
    seeds[Math.floor(next() * seeds.length)] ?? { abstract: '', signer: '', body: '' }
  const run = (text: string, length: number): string => {
    const words = text.split(' ')
    const start = Math.floor(next() * Math.max(1, words.length - length))
    return words.slice(start, start + length).join(' ')
  }
  const kinds: Record<string, () => Partial<Asked>> = {
    'two frequent words': () => ({ words: folded(`${syllable(next)} ${syllable(next)}`) }),
    'three words of an abstract': () => ({ words: run(any().abstract, 3) }),
    'ten words of an abstract': () => ({ words: folded(run(any().abstract, 10)) }),
    'a phrase': () => ({ words: `"${run(any().body, 3)}"` }),
    'a person': () => ({ signer: any().signer }),
    'a symbol': () => ({ words: `${String(1 + Math.floor(next() * documents))}/KH-UBND` }),
    'a word and filters': () => ({
      ...{ words: run(any().abstract, 1), direction: 'incoming', typeCode: 'plan' },
      ...{ from: '2026-01-01', to: '2026-12-31' },
    }),
    'words that nothing holds together': () => ({
      words: `${run(any().body, 4)} ${run(any().body, 4)}`,
    }),
  }
  return Object.entries(kinds).flatMap(([kind, make]) =>
    Array.from({ length: ofEachKind }, (): [string, Partial<Asked>] => [kind, make()]),
  )
}
