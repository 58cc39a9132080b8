import type { z } from 'zod'
import type { dueShown } from '../../server/agencies/calendar/contract.ts'
import { useFormats, useWords } from '../words/index.ts'

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

/** A deadline as the server gives it, with its light. */
export type Due = z.output<typeof dueShown>

const shapes = {
  late: <rect width="11" height="11" fill="var(--bad)" />,
  soon: <path d="M5.5 0 11 11H0z" fill="var(--warn)" />,
  'in-time': <circle cx="5.5" cy="5.5" r="5.5" fill="var(--good)" />,
  suspended: <path d="M1.5 0h3v11h-3zM6.5 0h3v11h-3z" fill="var(--quiet)" />,
}

/** How long is left in working days, by shape, colour and word: a square when late, a triangle soon, a circle with time left, two bars while time stands still. */
export function DueMark({ due }: { due: Due | null }) {
  const { due: words } = useWords()
  const formats = useFormats()
  if (!due) return null
  const source = due.source && words.sources[due.source]
  const tip = [`${words.on} ${formats.day(due.on)}`, source].filter(Boolean).join(' · ')
  return (
    <span class={`due ${due.light}`} title={tip}>
      <svg width="11" height="11" viewBox="0 0 11 11" aria-hidden="true">
        {shapes[due.light]}
      </svg>
      {dueText(due, words)}
    </span>
  )
}

/** A deadline with its day and where it comes from, in words. */
export function DueFact({ due }: { due: Due | null }) {
  const { due: words } = useWords()
  const formats = useFormats()
  if (!due) return null
  return (
    <span class="due-fact">
      <DueMark due={due} />
      <span class="quiet small">
        {words.on} {formats.day(due.on)}
        {due.source && ` · ${words.sources[due.source]}`}
      </span>
    </span>
  )
}

function dueText({ light, daysLeft }: Due, words: ReturnType<typeof useWords>['due']): string {
  if (light === 'suspended') return words.suspended
  if (light === 'late') return words.late(-daysLeft)
  return daysLeft === 0 ? words.today : words.left(daysLeft)
}

/** Where a document stands. */
export function StageMark({ stage }: { stage: string }) {
  const { stages } = useWords()
  return <span class="badge">{(stages as Record<string, string>)[stage] ?? stage}</span>
}
