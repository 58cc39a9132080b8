import { placedWords, type PlacedWord } from '../../platform/folded.ts'

/** What somebody looks for: words anywhere, and runs of words that stand together. */
export interface Wanted {
  words: readonly string[]
  phrases: readonly (readonly string[])[]
  /** What a document must hold a token of. */
  terms: readonly string[]
}

/** The most words of a search that are looked for; those after them are not. */
const mostWords = 12

/** Reads what is typed into a search field: a phrase stands in quotes, a symbol such as `12/UBND-VX` is one too. */
export function wantedIn(typed: string): Wanted {
  const words = new Set<string>()
  const phrases: string[][] = []
  const pairs: string[] = []
  for (const [place, part] of typed.split(/["“”«»]/).entries()) {
    const placed = placedWords(part).slice(0, mostWords - words.size)
    for (const { word } of placed) words.add(word)
    const runs = joinedRuns(placed)
    phrases.push(...runs)
    pairs.push(...runs.flatMap(pairsOf))
    const isQuoted = place % 2 === 1
    if (isQuoted && placed.length > 1) phrases.push(placed.map(({ word }) => word))
  }
  return { words: [...words], phrases, terms: [...new Set([...words, ...pairs])] }
}

function pairsOf(run: readonly string[]): string[] {
  return run.slice(1).map((word, place) => `${run[place] ?? ''} ${word}`)
}

function joinedRuns(placed: readonly PlacedWord[]): string[][] {
  const runs: string[][] = []
  for (const { word, isJoined } of placed) {
    if (isJoined) runs.at(-1)?.push(word)
    else runs.push([word])
  }
  return runs.filter(({ length }) => length > 1)
}

/** The runs that folded words (`foldedWords`) must hold, blanks and all: tokens may be equal by chance, and know no order. */
export function runsOf({ words, phrases }: Pick<Wanted, 'words' | 'phrases'>): string[] {
  return [...words, ...phrases.map((phrase) => phrase.join(' '))].map((run) => ` ${run} `)
}

const wordsBefore = 8
const wordsAfter = 22

/** A piece of a text around the first wanted word that the fields do not hold; null where they hold all. */
export function excerptOf(
  body: string,
  fields: string,
  { words }: Pick<Wanted, 'words'>,
): string | null {
  const missing = new Set(words.filter((word) => !fields.includes(` ${word} `)))
  if (missing.size === 0) return null
  const placed = placedWords(body)
  const first = placed.findIndex(({ word }) => missing.has(word))
  if (first < 0) return null
  const start = placed[Math.max(0, first - wordsBefore)]
  const end = placed[Math.min(placed.length - 1, first + wordsAfter)]
  const piece = body.slice(start?.start, end?.end).replace(/\s+/g, ' ')
  return `${first > wordsBefore ? '… ' : ''}${piece}${first + wordsAfter < placed.length - 1 ? ' …' : ''}`
}
