import type { listBooks } from '../../../../server/oversight/books/contract.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'
import { useWords } from '../../../words/index.ts'
import { useBookWords } from './use-book-words.ts'

/** A book of the body. */
export type Book = ReplyOf<typeof listBooks>['books'][number]

/** What a dialog of a book is given. */
export interface BookDialogProps {
  book: Book
  onClose: () => void
}

/** The name of a book in an address. */
export function keyOf({ kind, registerId }: Book): string {
  return registerId === null ? kind : `${kind}-${String(registerId)}`
}

interface BookChoiceProps {
  books: readonly Book[]
  book: Book
  period: string
  onBook: (key: string) => void
  onPeriod: (period: string) => void
}

/** Which book, and which of its years or terms. */
export function BookChoice({ books, book, period, onBook, onPeriod }: BookChoiceProps) {
  const { registers } = useWords()
  const words = useBookWords()
  return (
    <>
      <select
        class="input filter book-filter"
        aria-label={words.book}
        value={keyOf(book)}
        onChange={(event) => {
          onBook(event.currentTarget.value)
        }}
      >
        {books.map((each) => (
          <option value={keyOf(each)} key={keyOf(each)}>
            {each.name}
          </option>
        ))}
      </select>
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
