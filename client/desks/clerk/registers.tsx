import { listTypes } from '../../../server/documents/contract.ts'
import { downloadBook, listBooks, printBook } from '../../../server/oversight/books/contract.ts'
import { addressOf } from '../../call.ts'
import { Filter } from '../../parts/filter.tsx'
import { useFilter } from '../../parts/filters.ts'
import { Loading } from '../../parts/loading.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useAnswer } from '../../query.ts'
import { useSession } from '../../session.ts'
import { useLanguage, useWords } from '../../words/index.ts'
import '../../styles/books.css'
import { BookChoice, keyOf, type Book } from './books/book-choice.tsx'
import { BookActs } from './books/book-acts.tsx'
import { BookTable, type BookAsked } from './books/book-table.tsx'
import { SpecialNumbers } from './books/special-numbers.tsx'
import { useBookWords } from './books/use-book-words.ts'

/** The books of the body, by year or term, as they are printed. */
export default function Registers() {
  const { reply, problem } = useAnswer(listBooks, {})
  const [chosenBook, setBook] = useFilter('book')
  if (!reply) return problem ? <Problem problem={problem} /> : <Loading />
  const { books } = reply
  const book = books.find((each) => keyOf(each) === chosenBook) ?? books[0]
  return book ? <Shelf books={books} book={book} onBook={setBook} /> : <EmptyShelf />
}

interface ShelfProps {
  books: readonly Book[]
  book: Book
  onBook: (key: string) => void
}

function Shelf({ books, book, onBook }: ShelfProps) {
  const [chosenPeriod, setPeriod] = useFilter('period')
  const [typeCode, setType] = useFilter('type')
  const period = book.periods.find((each) => each === chosenPeriod) ?? book.periods[0] ?? ''
  const asked = askedOf(book, period, typeCode)
  return (
    <>
      <div class="toolbar">
        <BookChoice {...{ books, book, period, onBook }} onPeriod={setPeriod} />
        {isNumbered(book) && <TypeFilter typeCode={typeCode} onType={setType} />}
        <BookFiles asked={asked} />
      </div>
      <div class="page wide">
        <header class="book-title">
          <BookTitle book={book} period={period} />
          <BookActs book={book} />
        </header>
        {isNumbered(book) && <SpecialNumbers registerId={book.registerId ?? 0} period={period} />}
        <BookTable key={JSON.stringify(asked)} asked={asked} name={book.name} />
      </div>
    </>
  )
}

const isNumbered = ({ kind }: Book): boolean => kind === 'outgoing' || kind === 'incoming'

function askedOf(book: Book, period: string, typeCode: string): BookAsked {
  const { kind, registerId } = book
  return {
    ...{ kind, period },
    ...(registerId === null ? {} : { registerId }),
    ...(typeCode && isNumbered(book) ? { typeCode } : {}),
  }
}

function EmptyShelf() {
  const { registers } = useWords()
  return <p class="center">{registers.empty}</p>
}

function BookTitle({ book, period }: { book: Book; period: string }) {
  const { agency } = useSession()
  return (
    <div>
      <p class="quiet">{agency.name}</p>
      <h1>
        {book.name} · {period}
      </h1>
    </div>
  )
}

function TypeFilter({ typeCode, onType }: { typeCode: string; onType: (code: string) => void }) {
  const { registers, document } = useWords()
  const language = useLanguage()
  const types = useAnswer(listTypes, {}).reply?.types ?? []
  return (
    <Filter
      label={document.type}
      value={typeCode}
      onValue={onType}
      all={registers.everyType}
      options={types.map((type) => [type.code, type[language]] as const)}
    />
  )
}

function BookFiles({ asked }: { asked: BookAsked }) {
  const { registers } = useWords()
  const words = useBookWords()
  return (
    <div class="end">
      <a class="button" href={addressOf(downloadBook, asked)} download>
        {words.sheet}
      </a>
      <a class="button" href={addressOf(printBook, asked)} target="_blank" rel="noopener">
        {registers.print}
      </a>
    </div>
  )
}
