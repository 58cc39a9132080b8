import { useWords } from '../words/index.ts'

type Urgency = 'normal' | 'urgent' | 'very-urgent' | 'express'

const looks: Record<Urgency, string> = {
  normal: '',
  urgent: 'warn',
  'very-urgent': 'warn',
  express: 'bad',
}
const signs: Record<Urgency, string> = {
  normal: '',
  urgent: '!',
  'very-urgent': '!!',
  express: '!!!',
}

/** How urgent a document is, by colour, sign and word; nothing for the normal case. */
export function UrgencyMark({ urgency }: { urgency: string }) {
  const words = useWords()
  const level = urgency as Urgency
  if (level === 'normal') return null
  return (
    <span class={`badge ${looks[level]}`}>
      <span aria-hidden="true">{signs[level]}</span>
      {words.urgency[level]}
    </span>
  )
}

const daysUntil = (day: string): number => {
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' })
  return Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000)
}

/** How long is left, by shape, colour and word: a square when late, a triangle soon, a circle else. */
export function DueMark({ day }: { day: string | null }) {
  const { due } = useWords()
  if (!day) return null
  const days = daysUntil(day)
  const text = days < 0 ? due.late(-days) : days === 0 ? due.today : due.left(days)
  return (
    <span class="due">
      <svg width="11" height="11" viewBox="0 0 11 11" aria-hidden="true">
        {shape(days)}
      </svg>
      {text}
    </span>
  )
}

function shape(days: number) {
  if (days < 0) return <rect width="11" height="11" fill="var(--bad)" />
  if (days <= 2) return <path d="M5.5 0 11 11H0z" fill="var(--warn)" />
  return <circle cx="5.5" cy="5.5" r="5.5" fill="var(--good)" />
}

/** Where a document stands. */
export function StageMark({ stage }: { stage: string }) {
  const { stages } = useWords()
  return <span class="badge">{(stages as Record<string, string>)[stage] ?? stage}</span>
}
