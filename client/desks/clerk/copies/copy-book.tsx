import { useState } from 'preact/hooks'
import { Button } from '../../../parts/button.tsx'
import { useFilter } from '../../../parts/filters.ts'
import { today } from '../../../parts/today.ts'
import { useSession } from '../../../session.ts'
import { useWords } from '../../../words/index.ts'
import { CopyLines } from './copy-lines.tsx'
import { PaperCopyDialog } from './paper-dialog.tsx'

const thisYear = (): number => Number(today().slice(0, 4))
const yearsBack = 10

/** A body's book of copies, a series of its own each year, and where a paper is copied. */
export default function CopyBook() {
  const { copies } = useWords()
  const { agency } = useSession()
  const [chosen, setYear] = useFilter('year')
  const year = chosen || String(thisYear())
  const [isCopying, setCopying] = useState(false)
  return (
    <>
      <div class="toolbar">
        <YearChoice year={year} onYear={setYear} />
        <div class="end">
          <Button look="primary" onPress={() => setCopying(true)}>
            {copies.paper}
          </Button>
        </div>
      </div>
      <div class="page wide">
        <header class="book-title">
          <p class="quiet">{agency.name}</p>
          <h1>
            {copies.book} · {year}
          </h1>
        </header>
        <CopyLines year={year} key={year} />
      </div>
      {isCopying && <PaperCopyDialog onClose={() => setCopying(false)} />}
    </>
  )
}

function YearChoice({ year, onYear }: { year: string; onYear: (year: string) => void }) {
  const { registers } = useWords()
  const years = Array.from({ length: yearsBack }, (_, back) => String(thisYear() - back))
  return (
    <select
      class="input filter"
      aria-label={registers.period}
      value={year}
      onChange={(event) => onYear(event.currentTarget.value)}
    >
      {years.map((each) => (
        <option value={each} key={each}>
          {each}
        </option>
      ))}
    </select>
  )
}
