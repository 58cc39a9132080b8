import type { Block, Inline } from './content.ts'

type ListItem = { label: string; text: Inline[] }

const part = /^(?:phần|chương|mục|tiểu mục)\s+(?:[IVXLC]+|\d+|thứ\s+\p{L}+)\b/iu
const article = /^(Điều\s+\d+[a-zđ]?\s*[.:])\s*(.*)$/iu
const roman = /^[IVXLC]+\.\s+\S/
/** `1.`, `1.2.`, `1)`, `a)`, `đ)` and the signs of a dash list. */
const item = /^(\d{1,3}(?:\.\d{1,3})*[.)]|\p{Ll}\d?\)|[-–+*•])\s+(.*)$/u
const marked = [part, article, roman, item]
/** A line shorter than this did not end because its margin was reached. */
const wrappedLineLength = 60
const endsSentence = /[.;:!?…]["”’)\]]*$/

/**
 * Blocks of plainly typed text, no character but blanks lost: `Điều 1.`, `Chương I`, `I.`, `1.`,
 * `a)` and `-` open a block, so does a blank line, and so does a new line after a closed sentence;
 * a long line without one, or a new line in small letters, is a wrapped line and becomes a space.
 */
export function blocksFromPlainText(text: string): Block[] {
  return joinLists(paragraphsOf(text.normalize('NFC')).map(blockOf))
}

function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = []
  let lineBefore = ''
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029\f\v]/)) {
    const line = raw.trim().replace(/\s+/g, ' ')
    const previous = paragraphs.at(-1)
    if (previous !== undefined && continues(previous, lineBefore, line)) {
      paragraphs[paragraphs.length - 1] = `${previous} ${line}`
    } else if (line !== '') paragraphs.push(line)
    lineBefore = line
  }
  return paragraphs
}

/** Whether a line goes on with the paragraph whose latest line stands right before it. */
function continues(paragraph: string, lineBefore: string, line: string): boolean {
  if (line === '' || lineBefore === '' || endsSentence.test(lineBefore)) return false
  if (opensBlock(line) || isTitleLine(paragraph)) return false
  return /^\p{Ll}/u.test(line) || lineBefore.length >= wrappedLineLength
}

function opensBlock(line: string): boolean {
  return marked.some((pattern) => pattern.test(line)) || isCapitals(line)
}

function isTitleLine(line: string): boolean {
  return part.test(line) || roman.test(line) || isCapitals(line)
}

function isCapitals(line: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(line) && line === line.toUpperCase()
}

function blockOf(line: string): Block {
  if (part.test(line) || isCapitals(line)) return heading(roman.test(line) ? 2 : 1, line)
  if (roman.test(line)) return heading(2, line)
  return articleOf(line) ?? itemOf(line) ?? { kind: 'paragraph', text: [{ text: line }] }
}

function articleOf(line: string): Block | null {
  const [, label, rest = ''] = article.exec(line) ?? []
  if (label === undefined) return null
  const run: Inline = isTitleText(rest) ? { text: rest, bold: true } : { text: rest }
  return { kind: 'article', label, text: rest === '' ? [] : [run] }
}

function itemOf(line: string): Block | null {
  const [, label, text = ''] = item.exec(line) ?? []
  if (label === undefined) return null
  if (/^\d/.test(label) && isTitleText(text)) return heading(3, line)
  return { kind: 'list', items: [{ label, text: [{ text }] }] }
}

/** A short line without closing punctuation reads as a title. */
function isTitleText(text: string): boolean {
  return text !== '' && text.length <= 120 && !/[.;:!?…,/]$/.test(text)
}

function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: 'heading', level, text: [{ text }] }
}

function joinLists(blocks: Block[]): Block[] {
  const joined: Block[] = []
  let items: ListItem[] | null = null
  for (const block of blocks) {
    if (block.kind === 'list' && items !== null) items.push(...block.items)
    else joined.push(block)
    if (block.kind !== 'list') items = null
    else items ??= block.items
  }
  return joined
}
