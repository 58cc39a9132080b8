import { useFormats, useWords } from '../../../words/index.ts'
import { judged, weeksOf, type CalendarDay, type ShownCalendar } from './year.ts'

/** How the days of a year are shown, and what happens at a day. */
export interface YearShown {
  year: number
  calendar: ShownCalendar
  /** The day that takes the keyboard. */
  focused: string
  onChoose: (day: string) => void
}

/** A month of the year view: a table whose days say by shape, colour and word what they are. */
export function Month({ month, ...shown }: YearShown & { month: number }) {
  const { calendar: words } = useWords()
  return (
    <table class="month">
      <caption>{words.month(month, shown.year)}</caption>
      <thead>
        <tr>
          {words.weekdays.map((weekday) => (
            <th scope="col" key={weekday}>
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(shown.year, month).map((week, index) => (
          <tr key={index}>
            {week.map((day, place) => (
              <td key={place}>{day && <Day {...shown} {...judged(day, shown.calendar)} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day({ focused, onChoose, ...day }: YearShown & CalendarDay) {
  const text = useDayText()(day)
  return (
    <button
      type="button"
      class={`day ${day.kind}`}
      title={text}
      tabIndex={day.day === focused ? 0 : -1}
      data-day={day.day}
      onClick={() => onChoose(day.day)}
    >
      {Number(day.day.slice(8))}
      <span class="visually-hidden">, {text}</span>
    </button>
  )
}

/** A day in words: its date, what it is, and on what occasion. */
export function useDayText(): (day: CalendarDay) => string {
  const { calendar: words } = useWords()
  const formats = useFormats()
  return ({ day, kind, occasion, isForAll }) =>
    [
      formats.day(day),
      words.kinds[kind],
      kind === 'statutory' && occasion && words.occasions[occasion],
      isForAll && words.forAll,
    ]
      .filter(Boolean)
      .join(', ')
}
