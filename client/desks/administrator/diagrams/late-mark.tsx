import { useWords } from '../../../words/index.ts'

/** How many are late, by shape, colour and word: a square where any is, a circle else. */
export function LateMark({ late }: { late: number }) {
  const { diagrams: words } = useWords()
  return (
    <span class="due">
      <svg width="11" height="11" viewBox="0 0 11 11" aria-hidden="true">
        {late > 0 ? (
          <rect width="11" height="11" fill="var(--bad)" />
        ) : (
          <circle cx="5.5" cy="5.5" r="5.5" fill="var(--good)" />
        )}
      </svg>
      {late > 0 ? words.marks.late(late) : words.onTime}
    </span>
  )
}
