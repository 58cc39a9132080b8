/** Vietnamese text without its marks, lower case, `đ` as `d`: "Quyết định" and "quyet dinh" fold alike, so do "òa" and "oà". */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
}

/** A word where it stands in a text. */
export interface PlacedWord {
  /** Folded; a number without leading zeros. */
  word: string
  /** UTF-16 units from the beginning of the text, the end not included. */
  start: number
  end: number
  /** Whether a stroke joins it to the word before, as in `12/UBND-VX`. */
  isJoined: boolean
}

/** The words of a text in their order: Vietnamese syllables, numbers, the parts of a symbol. */
export function placedWords(text: string): PlacedWord[] {
  const words: PlacedWord[] = []
  let before = 0
  for (const { 0: piece, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const isJoined = words.length > 0 && /^\s*[-/–]\s*$/.test(text.slice(before, index))
    before = index + piece.length
    words.push({ word: wordOf(piece), start: index, end: before, isJoined })
  }
  return words
}

const known = new Map<string, string>()
const mostKnown = 50_000

/** One word as it is looked for: folded, a number without leading zeros; the same syllables come again and again. */
function wordOf(piece: string): string {
  const before = known.get(piece)
  if (before !== undefined) return before
  const word = folded(piece).replace(/^0+(?=\d+$)/, '')
  if (known.size >= mostKnown) known.clear()
  known.set(piece, word)
  return word
}
