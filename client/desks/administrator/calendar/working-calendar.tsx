import { useRef, useState } from 'preact/hooks'
import { showCalendar } from '../../../../server/agencies/calendar/contract.ts'
import { Button } from '../../../parts/button.tsx'
import { Loading } from '../../../parts/loading.tsx'
import { Problem } from '../../../parts/problem.tsx'
import { today } from '../../../parts/today.ts'
import { useAnswer } from '../../../query.ts'
import { useWords } from '../../../words/index.ts'
import '../../../styles/calendar.css'
import { DayDialog } from './day-dialog.tsx'
import { Month } from './month.tsx'
import { dayAfter, judged, type DayKind, type ShownCalendar } from './year.ts'

const legend: readonly DayKind[] = ['working', 'weekend', 'statutory', 'holiday', 'makeup']
const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
}

/** The working days of a body, a year at a view; whoever administers it changes days. */
export function WorkingCalendar({ agencyId }: { agencyId: number }) {
  const { calendar: words } = useWords()
  const [year, setYear] = useState(Number(today().slice(0, 4)))
  const { reply, problem } = useAnswer(showCalendar, { agencyId, year })
  return (
    <section class="block working-calendar">
      <h3>{words.title}</h3>
      <p class="quiet">{words.explain}</p>
      <div class="line">
        <Button tip={words.before} onPress={() => setYear(year - 1)}>
          ← <span class="visually-hidden">{words.before}</span>
        </Button>
        <strong aria-live="polite">
          {words.year} {year}
        </strong>
        <Button tip={words.after} onPress={() => setYear(year + 1)}>
          <span class="visually-hidden">{words.after}</span> →
        </Button>
      </div>
      <ul class="legend">
        {legend.map((kind) => (
          <li key={kind}>
            <span class={`day ${kind}`} aria-hidden="true">
              1
            </span>
            {words.kinds[kind]}
          </li>
        ))}
      </ul>
      {problem && <Problem problem={problem} />}
      {reply ? <Year {...{ agencyId, year }} calendar={reply} key={year} /> : <Loading />}
    </section>
  )
}

interface YearProps {
  agencyId: number
  year: number
  calendar: ShownCalendar
}

function Year({ agencyId, year, calendar }: YearProps) {
  const place = useRef<HTMLDivElement>(null)
  const isThis = today().startsWith(String(year))
  const [focused, setFocused] = useState(isThis ? today() : `${String(year)}-01-01`)
  const [chosen, setChosen] = useState<string>()
  const mayChange = calendar.may['set']?.length === 0
  const moved = (event: KeyboardEvent): void => {
    const step = steps[event.key]
    const from = (event.target as HTMLElement).dataset['day'] ?? focused
    const next = step === undefined ? '' : dayAfter(from, step)
    if (!next.startsWith(String(year))) return
    event.preventDefault()
    setFocused(next)
    place.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus()
  }
  const onChoose = (day: string): void => {
    setFocused(day)
    if (mayChange) setChosen(day)
  }
  return (
    <>
      <div class="year" ref={place} onKeyDown={moved}>
        {Array.from({ length: 12 }, (_, month) => (
          <Month {...{ year, calendar, focused, onChoose }} month={month + 1} key={month} />
        ))}
      </div>
      {chosen && (
        <DayDialog
          agencyId={agencyId}
          day={judged(chosen, calendar)}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  )
}
