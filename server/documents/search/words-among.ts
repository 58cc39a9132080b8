import { firstPageIndex } from './token-index.ts'
import { runsOf, wantedIn } from './wanted.ts'

/** The most documents that are looked at for words in a list. */
const mostLookedAt = 500

/** The conditions, on `documents d`, that a document of a body holds what was typed; and their values. */
export interface WordsAmong {
  conditions: string[]
  values: Record<string, unknown>
}

/** How a list of documents is narrowed by words: by the tokens of the index, never by reading every row; of the latest that hold them. */
export async function wordsAmong(typed: string, agencyId: number): Promise<WordsAmong> {
  if (typed.trim() === '') return { conditions: [], values: {} }
  const wanted = wantedIn(typed)
  if (wanted.terms.length === 0) return { conditions: ['1 = 0'], values: {} }
  const next = await firstPageIndex.find(wanted.terms, agencyId)
  const wordedIds = await next(Number.MAX_SAFE_INTEGER, mostLookedAt)
  const runs = runsOf(wanted)
  const held = runs.map((_, place) => `INSTR(x.folded, :run${String(place)}) > 0`)
  const holds = `EXISTS (SELECT 1 FROM ${firstPageIndex.texts} x
    WHERE x.document_id = d.id AND ${held.join(' AND ')})`
  return {
    conditions: ['d.id IN (:wordedIds)', holds],
    values: {
      wordedIds,
      ...Object.fromEntries(runs.map((run, place) => [`run${String(place)}`, run])),
    },
  }
}
