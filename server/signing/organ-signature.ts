import type { PreparedSignature } from './formats/pdf/byte-range.ts'
import { readFirst } from './first-reading.ts'
import { pageBox } from './formats/pdf/page-box.ts'
import { prepareSignature } from './formats/pdf/prepare-signature.ts'
import { readOnce } from './formats/pdf/read-once.ts'
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
    const appearance = linesDrawing([[...words, hanoiTime(at)].join('; ')], fontSize)
    const { right, top } = pageBox(readOnce(bytes).input.now, 0)
    const x = right - fromRight - appearance.width
    const y = top - fromTop - appearance.height
    const rectangle = [x, y, x + appearance.width, y + appearance.height] as const
    const place = { page: 0, rectangle }
    return prepareSignature(bytes, { field: 'organ', place, appearance, at, certificateName })
  })
}

const hanoiHours = 7

/** A moment as organ signatures show it, in Vietnam's zone: `05/01/2020; 09:30:12 +07:00`. */
export function hanoiTime(at: string): string {
  const local = new Date(Date.parse(at) + hanoiHours * 3_600_000).toISOString()
  const [year, month, day] = local.slice(0, 10).split('-')
  return `${[day, month, year].join('/')}; ${local.slice(11, 19)} +07:00`
}
