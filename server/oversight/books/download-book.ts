import writeSheet, { type Row, type SheetData } from 'write-excel-file/node'
import { agencyById } from '../../agencies/directory.ts'
import type { Context } from '../../platform/context.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import type { FileReply } from '../../platform/http.ts'
import { found, reasons, refuseIf } from '../../platform/refusal.ts'
import type { BookLine } from './book-line.ts'
import { bookColumns, bookNames, type Column } from './columns.ts'
import { downloadBook as description, type BookKind } from './contract.ts'
import { mostLines } from './print-book.ts'
import { askedOf, linesOf } from './queries.ts'

const headRows = 5
const charactersOfWidth = 0.62
const edges = { borderStyle: 'thin', borderColor: '#7a8190' } as const
const wrapped = { wrap: true, alignVertical: 'top', ...edges } as const

/** A book as a workbook: body, book and period above, then every column; days and numbers as such. */
export async function downloadBook(
  chosen: InputOf<typeof description>,
  { actor }: Pick<Context, 'actor'>,
): Promise<FileReply> {
  const asked = await askedOf(chosen, actor)
  const lines = await linesOf(chosen.kind, asked, mostLines)
  refuseIf(422, reasons([lines.length > mostLines, 'book.too_long']))
  const { name } = found(await agencyById(actor.agencyId), 'agency.not_found')
  const columns = bookColumns[chosen.kind]
  const data: SheetData = [
    ...headOf([name, asked.name.toLocaleUpperCase('vi'), asked.period], columns.length),
    [],
    columns.map(({ vi }) => head(vi)),
    ...lines.map(({ cells }) => cells.map((cell, index) => shown(cell, columns[index]))),
  ]
  const bytes = await writeSheet(data, {
    sheet: sheetName(chosen.kind),
    orientation: 'landscape',
    stickyRowsCount: headRows,
    columns: columns.map(({ width }) => ({ width: Math.round(width * charactersOfWidth) })),
  }).toBuffer()
  const file = `${chosen.kind}-${asked.period}.xlsx`
  return { bytes: new Uint8Array(bytes), mediaType: description.replies ?? '', name: file }
}

// Three lines over the whole width, and an empty one before the columns.
function headOf(texts: readonly string[], columnSpan: number): Row[] {
  return texts.map((value) => [
    { value: clean(value), type: String, fontWeight: 'bold', align: 'center', columnSpan },
  ])
}

function head(title: string): Row[number] {
  const look = { fontWeight: 'bold', align: 'center', backgroundColor: '#eceff4' } as const
  return { value: title, type: String, ...wrapped, ...look, alignVertical: 'center' }
}

function shown(cell: BookLine['cells'][number], column: Column | undefined): Row[number] {
  if (cell === null || cell === '') return { value: '', type: String, ...wrapped }
  if (typeof cell === 'number') return { value: cell, type: Number, align: 'center', ...wrapped }
  if (column?.holds !== 'day') return { value: clean(cell), type: String, ...wrapped }
  const value = new Date(`${cell}T00:00:00Z`)
  return { value, type: Date, format: 'dd/mm/yyyy', align: 'center', ...wrapped }
}

// XML holds no control characters.
function clean(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}

// The name of a sheet has 31 characters at the most.
function sheetName(kind: BookKind): string {
  return bookNames[kind].slice(0, 31)
}
