import type { Mark } from './typst-messages.ts'

/** A rectangle on a page, in PDF points from the page's bottom left. */
export interface Place {
  /** 0-based. */
  page: number
  x: number
  y: number
  width: number
  height: number
}

/** A place that one line of text fills, set in Tinos. */
export interface TextPlace extends Place {
  fontSize: number
  alignment: 'left' | 'right' | 'center'
  style: 'upright' | 'italic'
  /** Height of the text's baseline over the rectangle's bottom. */
  baseline: number
}

/** Where number, date, signature and seal go. */
export interface Places {
  number: TextPlace
  date: TextPlace
  signer: Place
  seal: Place
  /** After the last words of the text, for the drafter’s initials; absent where a table ends it. */
  textEnd?: Place
  /** After the last of the recipients, for the initials of whoever checks the form. */
  recipientsEnd?: Place
  /** Of the fields `initial-1` and on, once a file has them. */
  initials?: Place[]
}

const pageHeight = (297 / 25.4) * 72
const sealSide = (36 / 25.4) * 72
/** Depth under the baseline that the letters of Tinos reach, as a share of the font size. */
const descent = 0.25

/** The places of the marks that a template left; a mark that is missing is a fault of the template. */
export function placesOf(marks: readonly Mark[]): Places {
  const signer = boxed(marked(marks, 'signer'))
  return {
    number: { ...texted(marked(marks, 'number')), alignment: 'right', style: 'upright' },
    date: { ...texted(marked(marks, 'date')), alignment: 'left', style: 'italic' },
    signer,
    seal: sealBeside(signer),
    ...ended('textEnd', marks, 'text-end'),
    ...ended('recipientsEnd', marks, 'recipients-end'),
  }
}

const gap = 2
const belowLine = 4

/** The place of a mark at the end of a line: right after its words, on their line. */
function ended(name: 'textEnd' | 'recipientsEnd', marks: readonly Mark[], kind: Mark['kind']) {
  const mark = marks.findLast((each) => each.kind === kind)
  if (!mark) return {}
  const { page, x, y, width, height } = mark
  const bottom = pageHeight - y - belowLine
  return { [name]: { page: page - 1, x: x + gap, y: bottom, width, height } }
}

/** The seal's square over the left third of the signature. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.8. */
export function sealBeside(signer: Place): Place {
  return {
    page: signer.page,
    x: signer.x + signer.width / 3 - sealSide,
    y: signer.y + signer.height / 2 - sealSide / 2,
    width: sealSide,
    height: sealSide,
  }
}

function marked(marks: readonly Mark[], kind: Mark['kind']): Mark {
  const found = marks.find((mark) => mark.kind === kind)
  if (found === undefined) throw new Error(`The template marks no place for the ${kind}`)
  return found
}

function boxed({ page, x, y, width, height }: Mark): Place {
  return { page: page - 1, x, y: pageHeight - y - height, width, height }
}

function texted({ page, x, y, width, fontSize }: Mark): Omit<TextPlace, 'alignment' | 'style'> {
  const baseline = fontSize * descent
  const bottom = pageHeight - y - baseline
  return { page: page - 1, x, y: bottom, width, height: fontSize * 1.2, fontSize, baseline }
}
