import type { Context } from '../../platform/context.ts'
import { rows } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { refuseIf } from '../../platform/refusal.ts'
import { overseenBy } from '../number-proof/queries.ts'
import { whyNotOversee } from '../rules.ts'
import type * as contract from './contract.ts'
import { questions } from './questions.data.ts'

type Answer = ReplyOf<typeof contract.askQuestion>

/** A page of what a ready question finds in the bodies that an auditor oversees, the newest first. */
export async function askQuestion(
  { question, after, limit }: InputOf<typeof contract.askQuestion>,
  { actor, at }: Pick<Context, 'actor' | 'at'>,
): Promise<Answer> {
  refuseIf(403, whyNotOversee(actor.roles))
  const today = dayOf(at)
  const agencyIds = await overseenBy(actor.agencyId, today)
  if (agencyIds.length === 0) return { found: [], next: null }
  const asked = { agencyIds, today, limit, ...cursorOf(after) }
  const page = after ? 'WHERE q.at <= :afterAt AND (q.at < :afterAt OR q.id < :afterId)' : ''
  const found = await rows<Answer['found'][number]>(
    `SELECT q.id, q.at, q.document_id, q.reference, q.abstract, a.name AS agency_name, q.who, q.detail
     FROM (${questions[question]()}) q JOIN agencies a ON a.id = q.agency_id ${page}
     ORDER BY q.at DESC, q.id DESC LIMIT :limit`,
    asked,
  )
  return { found, next: found.length === limit ? nextOf(found.at(-1)) : null }
}

function cursorOf(after: string | undefined): { afterAt: string; afterId: number } {
  const [afterAt = '', afterId = ''] = after?.split('|') ?? []
  return { afterAt, afterId: Number(afterId) }
}

function nextOf(last: Answer['found'][number] | undefined): string | null {
  return last ? `${last.at}|${String(last.id)}` : null
}
