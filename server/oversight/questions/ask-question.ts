import { calendarsOf } from '../../agencies/calendar/calendar-of.ts'
import type { Context } from '../../platform/context.ts'
import { rows } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { refuseIf } from '../../platform/refusal.ts'
import { overseenBy } from '../number-proof/queries.ts'
import { whyNotOversee } from '../rules.ts'
import type * as contract from './contract.ts'
import { linesOf } from './lines-of.ts'
import { questions, type Question } from './questions.data.ts'
import { isSo, workingDaysLate, type Found } from './working-days-late.ts'

type Answer = ReplyOf<typeof contract.askQuestion>
type CalendarOf = Awaited<ReturnType<typeof calendarsOf>>

interface Asked {
  question: Question
  agencyIds: readonly number[]
  today: string
  limit: number
}

/** A page of what a ready question finds in the bodies that an auditor oversees, the newest first. */
export async function askQuestion(
  { question, after, limit }: InputOf<typeof contract.askQuestion>,
  { actor, at }: Pick<Context, 'actor' | 'at'>,
): Promise<Answer> {
  refuseIf(403, whyNotOversee(actor.roles))
  const today = dayOf(at)
  const agencyIds = await overseenBy(actor.agencyId, today)
  if (agencyIds.length === 0) return { found: [], next: null }
  const calendarOf = await calendarsOf(agencyIds)
  const { found, next } = await gathered({ question, agencyIds, today, limit }, after, calendarOf)
  const lines = await linesOf(question, found)
  return {
    found: found.map((one) => ({
      ...one,
      workingDays: workingDaysLate(question, one, calendarOf(one.agencyId)),
      line: lines.get(one) ?? null,
    })),
    next,
  }
}

// So many pages are read in which nothing holds before the answer says only where to go on.
const mostPages = 20

// What is late by the calendar of days may not be by the working days of its body.
async function gathered(asked: Asked, after: string | undefined, calendarOf: CalendarOf) {
  const { question, limit } = asked
  const found: Found[] = []
  let cursor = after
  for (let read = 0; read < mostPages; read += 1) {
    const page = await pageOf(asked, cursor)
    const fitting = page.filter((one) => isSo(question, one, calendarOf(one.agencyId)))
    found.push(...fitting.slice(0, limit - found.length))
    if (found.length === limit) return { found, next: nextOf(found.at(-1)) }
    if (page.length < limit) return { found, next: null }
    cursor = nextOf(page.at(-1)) ?? undefined
  }
  return { found, next: cursor ?? null }
}

async function pageOf({ question, ...asked }: Asked, after: string | undefined): Promise<Found[]> {
  const page = after ? 'WHERE q.at <= :afterAt AND (q.at < :afterAt OR q.id < :afterId)' : ''
  return await rows<Found>(
    `SELECT q.id, q.at, q.document_id, q.reference, q.abstract, q.agency_id, a.name AS agency_name,
       q.who, q.detail, q.subject, q.from_day, q.to_day
     FROM (${questions[question]()}) q JOIN agencies a ON a.id = q.agency_id ${page}
     ORDER BY q.at DESC, q.id DESC LIMIT :limit`,
    { ...asked, ...cursorOf(after) },
  )
}

function cursorOf(after: string | undefined): { afterAt: string; afterId: number } {
  const [afterAt = '', afterId = ''] = after?.split('|') ?? []
  return { afterAt, afterId: Number(afterId) }
}

function nextOf(last: Found | undefined): string | null {
  return last ? `${last.at}|${String(last.id)}` : null
}
