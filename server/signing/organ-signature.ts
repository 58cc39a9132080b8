import type { PreparedSignature } from './formats/pdf/byte-range.ts'
import { readFirst } from './first-reading.ts'
import type { Drawing, Rectangle } from './formats/pdf/drawing.ts'
import { pageBox, pageTurn } from './formats/pdf/page-box.ts'
import type { PdfView } from './formats/pdf/pdf-view.ts'
import { prepareSignature } from './formats/pdf/prepare-signature.ts'
import { readOnce } from './formats/pdf/read-once.ts'
import { shownSize, turnedDrawing, turnedRectangle } from './formats/pdf/turned-page.ts'
import { linesDrawing } from './formats/pdf/text-drawing.ts'
import { refusingFormats } from './refusals.ts'

/** What an organ's signature on an annex or a copy shows, and when and by whom it is made. */
export interface OrganGiven {
  /** What stands before the time: number and symbol, or form of copy and organ. */
  words: readonly string[]
  at: string
  certificateName: string
}

const fontSize = 10
const fromTop = 24
const fromRight = 28

/**
 * Prepares a body's signature that shows no seal: its words and the time at the top right of page 1, upright
 * black Times-like 10. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.8c, II.14
 */
export async function organSignature(
  bytes: Uint8Array,
  { words, at, certificateName }: OrganGiven,
): Promise<PreparedSignature> {
  await readFirst(bytes)
  return await refusingFormats(() => {
    const view = readOnce(bytes).input.now
    const drawing = linesDrawing([[...words, hanoiTime(at)].join('; ')], fontSize)
    const place = { page: 0, rectangle: topRight(view, drawing) }
    const appearance = turnedDrawing(drawing, pageTurn(view, 0))
    return prepareSignature(bytes, { field: 'organ', place, appearance, at, certificateName })
  })
}

// At the top right as the page is shown, which a scanner may have turned.
function topRight(view: PdfView, { width, height }: Drawing): Rectangle {
  const [box, turn] = [pageBox(view, 0), pageTurn(view, 0)]
  const [shownWidth, shownHeight] = shownSize(box, turn)
  const [x, y] = [shownWidth - fromRight - width, shownHeight - fromTop - height]
  return turnedRectangle([x, y, x + width, y + height], box, turn)
}

const hanoiHours = 7

/** A moment as organ signatures show it, in Vietnam's zone: `05/01/2020; 09:30:12 +07:00`. */
export function hanoiTime(at: string): string {
  const local = new Date(Date.parse(at) + hanoiHours * 3_600_000).toISOString()
  const [year, month, day] = local.slice(0, 10).split('-')
  return `${[day, month, year].join('/')}; ${local.slice(11, 19)} +07:00`
}
