import { listRegisters, listTypes } from '../../../server/documents/contract.ts'
import type { ReplyOf } from '../../../server/platform/endpoint.ts'
import { useFilter } from '../../parts/filters.ts'
import { Button } from '../../parts/button.tsx'
import { Filter } from '../../parts/filter.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useAnswer } from '../../query.ts'
import { useSession } from '../../session.ts'
import { useLanguage, useWords } from '../../words/index.ts'
import { BookChoice } from './book-choice.tsx'
import { RegisterTable } from './register-table.tsx'

type Book = ReplyOf<typeof listRegisters>['registers'][number]

/** The books of the body, by year or term, as they are printed. */
export default function Registers() {
  const { reply, problem } = useAnswer(listRegisters, {})
  const [chosenBook, setBook] = useFilter('book')
  const [chosenPeriod, setPeriod] = useFilter('period')
  const [typeCode, setType] = useFilter('type')
  if (!reply) return problem ? <Problem problem={problem} /> : <Loading />
  const books = reply.registers
  const book = books.find(({ id }) => String(id) === chosenBook) ?? books[0]
  if (!book) return <EmptyShelf />
  const period = book.periods.find((each) => each === chosenPeriod) ?? book.periods[0] ?? ''
  return (
    <>
      <div class="toolbar">
        <BookChoice {...{ books, book, period }} onBook={setBook} onPeriod={setPeriod} />
        <TypeFilter typeCode={typeCode} onType={setType} />
        <PrintButton />
      </div>
      <div class="page wide">
        <Title book={book} period={period} />
        <RegisterTable
          key={`${String(book.id)}/${period}/${typeCode}`}
          {...{ book, period, typeCode }}
        />
      </div>
    </>
  )
}

function EmptyShelf() {
  const { registers } = useWords()
  return <p class="center">{registers.empty}</p>
}

function Title({ book, period }: { book: Book; period: string }) {
  const { registers } = useWords()
  const { agency } = useSession()
  return (
    <header class="book-title">
      <p class="quiet">{agency.name}</p>
      <h1>
        {registers.kind[book.kind]} · {period}
      </h1>
    </header>
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

function PrintButton() {
  const { registers } = useWords()
  return (
    <div class="end">
      <Button
        onPress={() => {
          print()
        }}
      >
        {registers.print}
      </Button>
    </div>
  )
}
