import { placedWords } from '../../server/platform/folded.ts'

interface MarkedProps {
  text: string
  /** Folded words, as `wantedWords` gives them. */
  words: ReadonlySet<string>
}

/** The words of what was typed, folded. */
export function wantedWords(typed: string): ReadonlySet<string> {
  return new Set(placedWords(typed).map(({ word }) => word))
}

/** A text with the words that were looked for marked, with or without their accents. */
export function Marked({ text, words }: MarkedProps) {
  const pieces: { text: string; isFound: boolean }[] = []
  let end = 0
  for (const found of placedWords(text).filter(({ word }) => words.has(word))) {
    pieces.push({ text: text.slice(end, found.start), isFound: false })
    pieces.push({ text: text.slice(found.start, found.end), isFound: true })
    end = found.end
  }
  pieces.push({ text: text.slice(end), isFound: false })
  return (
    <>
      {pieces.map((piece, place) =>
        piece.isFound ? <mark key={place}>{piece.text}</mark> : piece.text,
      )}
    </>
  )
}
