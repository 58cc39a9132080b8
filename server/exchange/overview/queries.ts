import type { Context } from '../../platform/context.ts'
import { rows } from '../../platform/database.ts'
import type { ReplyOf } from '../../platform/endpoint.ts'
import { refuseIf } from '../../platform/refusal.ts'
import { whyNotClerk, whyNotResend, whyNotSender } from '../rules.ts'
import type { showExchange as endpoint } from './contract.ts'

type Exchange = ReplyOf<typeof endpoint>
type Waiting = Exchange['waiting'][number]

const most = 200
const about = 'x.id AS delivery_id, x.document_id, x.reference, x.abstract, x.to_name'

/** What of the clerk's own body has not crossed to others, the oldest first, and what came to it twice with different contents. */
export async function showExchange(_: object, { actor }: Context): Promise<Exchange> {
  refuseIf(403, whyNotClerk(actor))
  const own = { agencyId: actor.agencyId, most }
  const refused = await refusedOf(own)
  const standing = { fromAgencyId: actor.agencyId, toAgencyId: 0, state: '02' as const }
  const resend = [...whyNotSender(actor, standing), ...whyNotResend(standing)]
  const givenUp = await givenUpOf(own)
  return {
    waiting: await waitingOf(own),
    refused: refused.map((each) => ({ ...each, may: { resend } })),
    givenUp: givenUp.map((each) => ({ ...each, may: { resend } })),
    asked: await askedOf(own),
    conflicts: await conflictsOf(own),
  }
}

interface Own {
  [name: string]: number
  agencyId: number
  most: number
}

async function waitingOf(own: Own): Promise<Waiting[]> {
  const found = await rows<Omit<Waiting, 'carried'> & Waiting['carried']>(
    `SELECT ${about}, o.queued_at AS since, p.name AS partner_name, p.carrier, o.state, o.attempts,
       CASE WHEN o.state = 'carried' THEN NULL ELSE o.next_try_at END AS next_try_at, o.problem
     FROM outbox o JOIN partners p ON p.id = o.partner_id
     JOIN deliveries x ON x.id = o.delivery_id
     WHERE o.state IN ('waiting', 'ready', 'carried') AND o.kind = 'document'
       AND o.from_agency_id = :agencyId
     ORDER BY o.queued_at, o.id LIMIT :most`,
    own,
  )
  return found.map(({ partnerName, carrier, state, attempts, nextTryAt, problem, ...rest }) => ({
    ...rest,
    carried: { partnerName, carrier, state, attempts, nextTryAt, problem },
  }))
}

// What an installation refused by itself was refused by no person.
async function refusedOf(own: Own): Promise<Omit<Exchange['refused'][number], 'may'>[]> {
  return await rows(
    `SELECT ${about}, s.at, COALESCE(p.name, s.by_name) AS \`by\`, s.reason
     FROM deliveries x JOIN delivery_statuses s ON s.delivery_id = x.id AND s.code = '02'
     LEFT JOIN deliveries r ON r.resend_of = x.id
     LEFT JOIN outbox o ON o.delivery_id = x.id AND o.kind = 'document' AND o.state = 'refused'
     LEFT JOIN partners p ON p.id = o.partner_id
     WHERE x.from_agency_id = :agencyId AND x.state = '02' AND r.id IS NULL
     ORDER BY x.id LIMIT :most`,
    own,
  )
}

async function givenUpOf(own: Own): Promise<Omit<Exchange['givenUp'][number], 'may'>[]> {
  return await rows(
    `SELECT ${about}, p.name AS partner_name, b.abandoned_at AS at, b.by_name AS \`by\`, b.reason
     FROM abandonments b JOIN outbox o ON o.id = b.outbox_id JOIN partners p ON p.id = o.partner_id
     JOIN deliveries x ON x.id = o.delivery_id LEFT JOIN deliveries r ON r.resend_of = x.id
     WHERE o.from_agency_id = :agencyId AND o.kind = 'document' AND o.state = 'given-up'
       AND x.state = 'sent' AND r.id IS NULL
     ORDER BY o.id LIMIT :most`,
    own,
  )
}

async function askedOf(own: Own): Promise<Exchange['asked']> {
  return await rows<Exchange['asked'][number]>(
    `SELECT ${about}, a.kind, a.reason, a.asked_at
     FROM amendments a JOIN deliveries x ON x.id = a.delivery_id
     WHERE a.is_open = 1 AND x.from_agency_id = :agencyId
     ORDER BY a.asked_at, a.delivery_id LIMIT :most`,
    own,
  )
}

// The first content stands in the inbox under the same identifier.
async function conflictsOf(own: Own): Promise<Exchange['conflicts']> {
  return await rows<Exchange['conflicts'][number]>(
    `SELECT e.id, p.name AS partner_name, e.uuid, e.kind, e.raised_at, e.seen_at,
       x.reference, x.id AS delivery_id, x.incoming_document_id
     FROM exchange_alarms e JOIN inbox i ON i.partner_id = e.partner_id AND i.uuid = e.uuid
     JOIN deliveries x ON x.id = i.delivery_id JOIN partners p ON p.id = e.partner_id
     WHERE e.kind = 'other-content' AND x.to_agency_id = :agencyId
     ORDER BY e.id DESC LIMIT :most`,
    own,
  )
}
