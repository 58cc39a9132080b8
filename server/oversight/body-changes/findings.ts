import type { z } from 'zod'
import { rows } from '../../platform/database.ts'
import type { Reason } from '../../platform/refusal.ts'
import { moved } from './fates.ts'
import type { finding } from './contract.ts'
import { mostReturned } from './rules.ts'
import type { Underway } from './return-drafts.ts'
import type { Change } from './standing.ts'

/** What stands in the way of a change, or is to be known before it. */
export type Finding = z.output<typeof finding>

const mostNames = 5

const findingOf = (code: Reason, names: readonly string[]): Finding[] =>
  names.length === 0 ? [] : [{ code, amount: names.length, names: names.slice(0, mostNames) }]

/** What stands in the way, looked at before anything moves: what is signed or numbered must be issued first. */
export async function problemsOf(
  { endedIds }: Change,
  returned: readonly Underway[],
): Promise<Finding[]> {
  const signed = await rows<{ abstract: string }>(
    `SELECT abstract FROM documents WHERE agency_id IN (:endedIds)
       AND stage IN ('signed', 'numbered', 'sealed') ORDER BY id`,
    { endedIds },
  )
  const tooMany = returned.length > mostReturned ? returned.map(({ abstract }) => abstract) : []
  return [
    ...findingOf(
      'bodies.signed_not_issued',
      signed.map(({ abstract }) => abstract),
    ),
    ...findingOf('bodies.too_many_under_check', tooMany),
  ]
}

/** What is to be known before a change, looked at after everything has moved. */
export async function noticesOf(
  of: Change,
  returned: readonly Underway[],
  torn: number,
): Promise<Finding[]> {
  const back = returned.map(({ abstract }) => abstract)
  return [
    ...findingOf('bodies.back_to_drafters', back),
    ...(torn > 0 ? [{ code: 'bodies.holder_elsewhere', amount: torn, names: [] }] : []),
    ...(await ofHeirs(of)),
    ...(await ofNumbers(of)),
    ...(await ofDeliveries(of)),
    ...ofKeys(of),
  ]
}

// An heir needs somebody who receives and somebody who signs; two heads of one body need a decision.
async function ofHeirs({ heirIds }: Change): Promise<Finding[]> {
  const found: Finding[] = []
  for (const heirId of heirIds) {
    const [heir] = await rows<{ name: string }>('SELECT name FROM agencies WHERE id = :heirId', {
      heirId,
    })
    const names = heir ? [heir.name] : []
    const posts = await rows<{ title: string; role: string }>(
      `SELECT p.title, r.role FROM posts p JOIN post_roles r ON r.post_id = p.id
       WHERE p.agency_id = :heirId AND r.role IN ('leader', 'clerk') ORDER BY p.id`,
      { heirId },
    )
    const titles = (role: string) =>
      posts.filter((each) => each.role === role).map((each) => each.title)
    const leaders = titles('leader')
    const same = leaders.filter((title, place) => leaders.indexOf(title) !== place)
    if (leaders.length === 0) found.push({ code: 'bodies.no_leader', amount: 1, names })
    if (titles('clerk').length === 0) found.push({ code: 'bodies.no_clerk', amount: 1, names })
    found.push(...findingOf('bodies.same_post_twice', same))
  }
  return found
}

async function ofNumbers({ endedIds, values }: Change): Promise<Finding[]> {
  const since = await rows<{ number: number; name: string }>(
    `SELECT e.number, r.name FROM register_entries e JOIN registers r ON r.id = e.register_id
     WHERE r.agency_id IN (:endedIds) AND e.registered_at >= :effectiveMoment
     ORDER BY e.registered_at`,
    { ...values, endedIds },
  )
  const kept = await rows<{ number: number; name: string }>(
    `SELECT n.number, r.name FROM number_reservations n JOIN registers r ON r.id = n.register_id
     WHERE r.agency_id IN (:endedIds) AND n.until_on >= :effectiveOn AND NOT EXISTS
       (SELECT 1 FROM register_entries e WHERE e.register_id = n.register_id
          AND e.period = n.period AND e.type_code = n.type_code AND e.number = n.number)
     ORDER BY n.number`,
    { ...values, endedIds },
  )
  const named = ({ number, name }: { number: number; name: string }) => `${String(number)}, ${name}`
  return [
    ...findingOf('bodies.numbers_since', since.map(named)),
    ...findingOf('bodies.numbers_kept_back', kept.map(named)),
  ]
}

// Nothing is left that they could sign; that they end is said by who issued them.
function ofKeys({ given, ended }: Change): Finding[] {
  const names = given.kind === 'rename' ? [] : ended.map(({ name }) => name)
  return findingOf('bodies.keys_end', names)
}

async function ofDeliveries({ values }: Change): Promise<Finding[]> {
  const twice = await rows<{ reference: string }>(
    `SELECT d.reference FROM deliveries d WHERE d.id IN ${moved('delivery')} AND EXISTS
       (SELECT 1 FROM deliveries o WHERE o.document_id = d.document_id
          AND o.to_agency_id = d.to_agency_id AND o.id < d.id AND o.state NOT IN ('02', '13'))
     ORDER BY d.id`,
    values,
  )
  return findingOf(
    'bodies.sent_twice',
    twice.map(({ reference }) => reference),
  )
}
