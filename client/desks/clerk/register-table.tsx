import type { ComponentChildren } from 'preact'
import { listRegisterEntries } from '../../../server/documents/contract.ts'
import type { ReplyOf } from '../../../server/platform/endpoint.ts'
import { usePages } from '../../pages.ts'
import { Button } from '../../parts/button.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useFormats, useWords } from '../../words/index.ts'

type Entry = ReplyOf<typeof listRegisterEntries>['entries'][number]
type Formats = ReturnType<typeof useFormats>

interface RegisterTableProps {
  book: { id: number; kind: 'outgoing' | 'incoming' }
  period: string
  typeCode: string
}

/** The lines of a book in the columns of Decree 30/2020, Annex IV. */
export function RegisterTable({ book, period, typeCode }: RegisterTableProps) {
  const words = useWords()
  const formats = useFormats()
  const { pages, problem, more } = usePages(listRegisterEntries, {
    registerId: book.id,
    period,
    limit: 100,
    ...(typeCode ? { typeCode } : {}),
  })
  if (!pages) return problem ? <Problem problem={problem} /> : <Loading />
  const entries = pages.flatMap((page) => page.entries)
  if (entries.length === 0) return <p class="center">{words.registers.empty}</p>
  return (
    <>
      <Lines kind={book.kind} entries={entries} formats={formats} />
      {more && (
        <div class="no-print">
          <Button onPress={more}>{words.more}</Button>
        </div>
      )}
    </>
  )
}

interface LinesProps {
  kind: 'outgoing' | 'incoming'
  entries: readonly Entry[]
  formats: Formats
}

function Lines({ kind, entries, formats }: LinesProps) {
  const { registers } = useWords()
  return (
    <div class="scroll" role="region" aria-label={registers.kind[kind]} tabIndex={0}>
      <table class="table book">
        <thead>
          <tr>
            {registers.columns[kind].map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={`${entry.typeCode}/${String(entry.number)}`}>
              {cells[kind](entry, formats).map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const strong = (text: string | number) => <strong class="whole">{text}</strong>

/** What stands in each column, in the order of their names. */
const cells: Record<LinesProps['kind'], (entry: Entry, formats: Formats) => ComponentChildren[]> = {
  outgoing: (entry, { day }) => [
    strong(entry.reference),
    day(entry.issuedOn),
    abstractOf(entry),
    entry.signerName,
    entry.recipients,
    entry.copies,
    entry.registeredBy,
    entry.note,
  ],
  incoming: (entry, { day }) => [
    day(entry.arrivedOn),
    strong(entry.number),
    entry.issuerName,
    <span class="whole">{entry.reference}</span>,
    day(entry.issuedOn),
    abstractOf(entry),
    entry.registeredBy,
    entry.note,
  ],
}

function abstractOf({ typeName, abstract }: Entry): string {
  return `${typeName} ${abstract}`
}
