import { readBook } from '../../../../server/oversight/books/contract.ts'
import type { InputOf, ReplyOf } from '../../../../server/platform/endpoint.ts'
import { usePages } from '../../../pages.ts'
import { Button } from '../../../parts/button.tsx'
import { Loading } from '../../../parts/loading.tsx'
import { Problem } from '../../../parts/problem.tsx'
import { ReturnButton } from './return-copy.tsx'
import { useFormats, useLanguage, useWords } from '../../../words/index.ts'

type Page = ReplyOf<typeof readBook>
type Line = Page['lines'][number]
type Columns = Page['columns']

/** Which book is read. */
export type BookAsked = Pick<
  InputOf<typeof readBook>,
  'kind' | 'registerId' | 'period' | 'typeCode'
>

/** The lines of a book in exactly the columns of its form (Decree 30/2020, Annex IV). */
export function BookTable({ asked, name }: { asked: BookAsked; name: string }) {
  const words = useWords()
  const { pages, problem, more } = usePages(readBook, { ...asked, limit: 100 })
  if (!pages) return problem ? <Problem problem={problem} /> : <Loading />
  const lines = pages.flatMap((page) => page.lines)
  return (
    <>
      <Lines columns={pages[0]?.columns ?? []} lines={lines} name={name} />
      {lines.length === 0 && <p class="center">{words.registers.empty}</p>}
      {more && (
        <div class="no-print">
          <Button onPress={more}>{words.more}</Button>
        </div>
      )}
    </>
  )
}

function Lines({ columns, lines, name }: { columns: Columns; lines: Line[]; name: string }) {
  const language = useLanguage()
  return (
    <div class="scroll book-scroll" role="region" aria-label={name} tabIndex={0}>
      <table class="table book">
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column.vi} class={column.holds}>
                {column[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <BookRow line={line} columns={columns} key={line.key} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

// Of the book of kept copies, the day on which one came back.
const returnedColumn = 6

function BookRow({ line, columns }: { line: Line; columns: Columns }) {
  const { cells, documentId, isLent } = line
  const { day } = useFormats()
  const isBorne = documentId !== null
  return (
    <tr class={isBorne ? undefined : 'unborne'}>
      {columns.map(({ holds, vi }, index) => {
        const cell = cells[index] ?? null
        const isDay = holds === 'day' && typeof cell === 'string'
        return (
          <td key={vi} class={holds}>
            {isDay ? day(cell) : cell}
            {isLent && index === returnedColumn && <ReturnButton useId={Number(line.key)} />}
          </td>
        )
      })}
    </tr>
  )
}
