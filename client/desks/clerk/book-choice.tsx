import type { listRegisters } from '../../../server/documents/contract.ts'
import type { ReplyOf } from '../../../server/platform/endpoint.ts'
import { Tabs } from '../../parts/tabs.tsx'
import { useWords } from '../../words/index.ts'

type Book = ReplyOf<typeof listRegisters>['registers'][number]

interface BookChoiceProps {
  books: readonly Book[]
  book: Book
  period: string
  onBook: (id: string) => void
  onPeriod: (period: string) => void
}

/** Which book, and which of its years or terms. */
export function BookChoice({ books, book, period, onBook, onPeriod }: BookChoiceProps) {
  const { registers } = useWords()
  return (
    <>
      <Tabs
        label={registers.book}
        chosen={String(book.id)}
        onChoose={onBook}
        options={books.map(({ id, kind }) => [String(id), registers.kind[kind]] as const)}
      />
      <select
        class="input filter"
        aria-label={registers.period}
        value={period}
        onChange={(event) => {
          onPeriod(event.currentTarget.value)
        }}
      >
        {book.periods.map((each) => (
          <option value={each} key={each}>
            {each}
          </option>
        ))}
      </select>
    </>
  )
}
