import type { TextRun } from './page-runs.ts'

/** One letter of a row and where it stands; blanks between words are letters of width too. */
export interface Letter {
  text: string
  left: number
  right: number
}

/** All text on one baseline, from left to right. */
export interface TextRow {
  text: string
  /** One for each UTF-16 unit of the text. */
  letters: Letter[]
  /** Baseline, in points over the page's bottom. */
  y: number
  fontSize: number
}

/** Rows of a page from top to bottom; runs whose baselines differ by a third of their size share one. */
export function rowsOf(runs: readonly TextRun[]): TextRow[] {
  const rows: [TextRun, ...TextRun[]][] = []
  for (const run of [...runs].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    if (row !== undefined && row[0].y - run.y <= row[0].fontSize / 3) row.push(run)
    else rows.push([run])
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x)
  return rows.map(rowOf)
}

/** Pieces of a row that stand apart by more than two letters' width, as columns do. */
export function piecesOf(row: TextRow): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const { text, left, right } of row.letters) {
    const isGap = text === ' ' && right - left > row.fontSize * 1.5
    if (isGap) pieces.push(piece)
    piece = isGap ? '' : piece + text
  }
  return [...pieces, piece].map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean)
}

function rowOf(runs: readonly [TextRun, ...TextRun[]]): TextRow {
  const letters: Letter[] = []
  for (const run of runs) {
    const end = letters.at(-1)?.right ?? run.x
    if (run.x - end > run.fontSize * 0.12) letters.push({ text: ' ', left: end, right: run.x })
    letters.push(...lettersOf(run))
  }
  const text = letters.map((letter) => letter.text).join('')
  return { text, letters, y: runs[0].y, fontSize: runs[0].fontSize }
}

/** Spreads a run's width over its letters by their usual breadth in Times. */
function lettersOf(run: TextRun): Letter[] {
  const units = run.text.split('')
  const scale = run.width / units.reduce((sum, unit) => sum + breadth(unit), 0)
  let left = run.x
  return units.map((text) => {
    const right = left + breadth(text) * scale
    const letter = { text, left, right }
    left = right
    return letter
  })
}

function breadth(letter: string): number {
  if (/[\s.,:;/'|]/.test(letter)) return 0.26
  if (/[-–itlfjrI()]/.test(letter)) return 0.33
  if (/[mwMW…]/.test(letter)) return 0.85
  return /\p{Lu}/u.test(letter) ? 0.69 : 0.48
}

/** A span of a row, in points. */
export interface Span {
  row: TextRow
  left: number
  right: number
  text: string
}

/** The span of a matched text; one of blanks alone reaches up to what follows it. */
export function spanOf(row: TextRow, start: number, text: string): Span {
  const printed = text.trimEnd()
  const left = start > 0 ? edge(row, start - 1, 'right') : edge(row, 0, 'left')
  const right =
    printed === ''
      ? edge(row, start + text.length, 'left')
      : edge(row, start + printed.length - 1, 'right')
  return { row, left, right, text }
}

function edge(row: TextRow, index: number, side: 'left' | 'right'): number {
  return row.letters[index]?.[side] ?? 0
}
