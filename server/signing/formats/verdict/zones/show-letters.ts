import type { PdfValue } from '../../pdf/values.ts'
import { spend } from './budget.ts'
import type { LetterWriter, TextStyle } from './letter-writer.ts'
import type { Marks, Painter } from './painter.ts'
import type { Paint } from './paint-state.ts'

interface Setting {
  letters: LetterWriter
  style: TextStyle
  painter: Painter
  marks: Marks
}

/** Tells the letters that a string shows. */
export function showLetters(
  { letters, style, painter, marks }: Setting,
  shown: PdfValue | undefined,
): void {
  const { letter, unclear, budget } = marks
  if (shown?.kind !== 'string' || !letter || !spend(budget, shown.value.length / 8)) return
  const paint = paintIn(painter, style)
  for (const box of letters.show(shown.value, style, painter.matrix)) letter(box, paint)
  if (isBeyondBox(style, paint)) unclear?.()
}

// Source: ISO 32000-2 §9.3.6
const paintIn = (painter: Painter, { mode }: TextStyle): Paint =>
  mode % 4 === 1 ? painter.stroking : painter.filling

// What a letter of the colour of paper wipes out hangs on its outline, which its font may draw at any size.
function isBeyondBox({ font, mode }: TextStyle, { tone, hides }: Paint): boolean {
  const isSeen = mode % 4 !== 3
  const mayWipe = hides && (tone === 'light' || tone === 'unknown')
  return isSeen && (font?.isDrawn === true || mayWipe)
}
