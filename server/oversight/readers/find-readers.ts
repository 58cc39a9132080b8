import { visibleDocument } from '../../documents/official-document.ts'
import { auditing, sightRules, type Seer, type SightRule } from '../../documents/rights/sight.ts'
import type { Context } from '../../platform/context.ts'
import { rows } from '../../platform/database.ts'
import { dayOf, daysAfter } from '../../platform/days.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { refuseIf } from '../../platform/refusal.ts'
import { whyNotAskReaders } from '../rules.ts'
import type * as contract from './contract.ts'
import { wasOut, type Move } from './was-out.ts'

type Found = ReplyOf<typeof contract.findReaders>
type Reader = Found['readers'][number]

/**
 * Who could read a document on a day, by the rules that the desk itself lets people in by, and who did.
 * Drafter, signer and unit are those that the document names now.
 */
export async function findReaders(
  { documentId, on }: InputOf<typeof contract.findReaders>,
  { actor }: Context,
): Promise<Found> {
  const document = await visibleDocument(actor, documentId)
  refuseIf(403, whyNotAskReaders(document, actor))
  const [from, until] = momentsOf(on)
  const moves = await movesOf(document.id)
  const wasHere = (moves[0]?.at ?? until) < until
  const isOut = wasOut(moves, from, until)
  const could = wasHere ? await readersBy({ documentId, day: on, from, until }, isOut) : []
  const read = await whoRead('r.document_id = :documentId AND r.day = :on', { documentId, on })
  return { on, wasHere, wasOut: isOut, readers: merged([...could, ...read]) }
}

/** Who could read a document that was here at a moment, by those rules, and who had opened its file by then. */
export async function readersAt(
  { documentId, at }: { documentId: number; at: string },
  isOut: boolean,
): Promise<Reader[]> {
  const asked = { documentId, day: dayOf(at), from: at, until: at }
  const could = await readersBy(asked, isOut)
  const until = 'r.document_id = :documentId AND r.read_at <= :at'
  return merged([...could, ...(await whoRead(until, { documentId, at }))])
}

// The day in Vietnam, at +07:00.
function momentsOf(day: string): [from: string, until: string] {
  return [`${daysAfter(day, -1)}T17:00:00.000Z`, `${day}T16:59:59.999Z`]
}

async function movesOf(documentId: number): Promise<Move[]> {
  return await rows<Move>(
    'SELECT act, at FROM journal_lines WHERE subject = :subject ORDER BY seq',
    {
      subject: `document:${String(documentId)}`,
    },
  )
}

type Asked = { documentId: number; day: string; from: string; until: string }
type Row = Omit<Reader, 'rules'> & { rule: string | null }

const who = `h.person_id, p.name AS person_name, po.id AS post_id, po.title AS post_title,
  a.id AS agency_id, a.name AS agency_name, a.system`

async function readersBy(asked: Asked, isOut: boolean): Promise<Row[]> {
  const seer: Seer = {
    post: 'po.id',
    unit: 'po.unit_id',
    agency: 'po.agency_id',
    day: ':day',
    isOut: isOut ? '1 = 1' : '1 = 0',
    hasBegun: (moment) => `${moment} <= :until`,
    hadEnded: (moment) => `${moment} < :from`,
  }
  const isAuditor = `EXISTS (SELECT 1 FROM post_roles r
    WHERE r.post_id = po.id AND r.role = 'auditor')`
  const asWritten = (rule: SightRule, also = '1 = 1') =>
    `SELECT '${rule.name}' AS rule, ${who}, NULL AS read_at
     FROM documents d JOIN holdings h ON h.valid_from <= :day
       AND (h.valid_to IS NULL OR h.valid_to >= :day)
     JOIN posts po ON po.id = h.post_id JOIN people p ON p.id = h.person_id
     JOIN agencies a ON a.id = po.agency_id
     WHERE d.id = :documentId AND ${also} AND ${rule.holds(seer)}`
  const each = [...sightRules().map((rule) => asWritten(rule)), asWritten(auditing, isAuditor)]
  return await rows<Row>(each.join(' UNION ALL '), { ...asked })
}

async function whoRead(which: string, values: Record<string, unknown>): Promise<Row[]> {
  return await rows<Row>(
    `SELECT NULL AS rule, ${who}, h.read_at
     FROM (SELECT r.person_id, r.post_id, MIN(r.read_at) AS read_at FROM readings r
           WHERE ${which} GROUP BY r.person_id, r.post_id) h
     JOIN posts po ON po.id = h.post_id JOIN people p ON p.id = h.person_id
     JOIN agencies a ON a.id = po.agency_id`,
    values,
  )
}

function merged(found: readonly Row[]): Reader[] {
  const readers = new Map<string, Reader>()
  for (const { rule, readAt, ...person } of found) {
    const key = [person.personId, person.postId].join(' ')
    const reader = readers.get(key) ?? { ...person, rules: [], readAt: null }
    if (rule !== null) reader.rules.push(rule)
    readers.set(key, { ...reader, readAt: reader.readAt ?? readAt })
  }
  return [...readers.values()]
}
