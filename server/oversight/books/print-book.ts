import { agencyById } from '../../agencies/directory.ts'
import { typeset } from '../../documents/layout/typesetter.ts'
import { latestHead } from '../../journal/log/heads.ts'
import type { Context } from '../../platform/context.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import type { FileReply } from '../../platform/http.ts'
import { found, reasons, refuseIf } from '../../platform/refusal.ts'
import { printedDay, type BookLine } from './book-line.ts'
import { bookColumns, type Column } from './columns.ts'
import type { printBook as description } from './contract.ts'
import { askedOf, linesOf } from './queries.ts'

/** What one print or workbook holds at the most. */
export const mostLines = 10_000

/** A book as a PDF to print and bind: a title page, then every column of every line, heads repeated, pages counted. */
export async function printBook(
  chosen: InputOf<typeof description>,
  { actor, at }: Pick<Context, 'actor' | 'at'>,
): Promise<FileReply> {
  const asked = await askedOf(chosen, actor)
  const lines = await linesOf(chosen.kind, asked, mostLines)
  refuseIf(422, reasons([lines.length > mostLines, 'book.too_long']))
  const { name } = found(await agencyById(actor.agencyId), 'agency.not_found')
  const columns = bookColumns[chosen.kind]
  const data = {
    agency: name,
    book: asked.name,
    period: asked.period,
    label: /^\d{4}$/.test(asked.period) ? 'Năm' : 'Nhiệm kỳ',
    ...endsOf(lines, columns),
    columns: columns.map(({ vi, width, holds }) => ({ title: vi, width, holds })),
    lines: lines.map(({ cells }) => cells.map((cell, index) => printed(cell, columns[index]))),
    printedAt: printedMoment(at),
    head: await printedHead(),
  }
  return { bytes: await set(data, at), mediaType: 'application/pdf' }
}

function printed(cell: BookLine['cells'][number], column: Column | undefined): string {
  if (column?.holds === 'day') return printedDay(typeof cell === 'string' ? cell : null)
  return String(cell ?? '')
}

// A line is found by its number, or by its day where the book has none.
function endsOf(lines: readonly BookLine[], columns: readonly Column[]) {
  const index = columns[0]?.holds === 'day' && columns[1]?.holds === 'number' ? 1 : 0
  const column = columns[index]
  const shown = (line: BookLine | undefined) =>
    ends(line ? printed(line.cells[index] ?? null, column) : '')
  const by = column?.holds === 'day' ? 'ngày' : 'số'
  return { by, first: shown(lines[0]), last: shown(lines.at(-1)) }
}

// Of a symbol its number.
function ends(text: string): string {
  return text.includes('-') ? (/^\d+/.exec(text)?.[0] ?? text) : text
}

// Bound and put away, the book bears witness to the journal as it was when it was printed.
async function printedHead() {
  const head = await latestHead()
  if (!head) return undefined
  // A checkpoint begins with the name of its log.
  const [origin = ''] = head.note.split('\n')
  return { origin, size: head.size, root: head.root, signedAt: printedMoment(head.signedAt) }
}

function printedMoment(at: string): string {
  const local = new Date(Date.parse(at) + 7 * 3_600_000).toISOString()
  return `${local.slice(11, 16)} ${printedDay(local.slice(0, 10))}`
}

async function set(data: object, at: string): Promise<Uint8Array> {
  const seconds = Math.floor(Date.parse(at) / 1_000)
  const text = JSON.stringify(data)
  const reply = await typeset({ template: 'book.typ', data: text, seconds })
  if (!('failure' in reply)) return reply.pdf
  if (!reply.failure.includes('could not be displayed')) throw new Error(reply.failure)
  // One odd character in one line does not keep a book from being printed.
  const plain = await typeset({ template: 'book.typ', data: text.replace(unprinted, '?'), seconds })
  if ('failure' in plain) throw new Error(plain.failure)
  return plain.pdf
}

const unprinted = /[^\u0020-\u024f\u0300-\u0309\u0323\u1e00-\u1eff\u2010-\u2027\u20ab]/gu
