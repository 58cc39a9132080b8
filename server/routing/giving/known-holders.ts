import { reasons, type Reason } from '../../platform/refusal.ts'
import type { Holder } from './rules.ts'

/** Of the holders named: the held posts and persons in them, the units and the other bodies that are there today, by identifiers with commas between. */
export interface KnownHolders {
  heldPostIds: string | null
  heldPersonIds: string | null
  unitIds: string | null
  agencyIds: string | null
}

/** The condition that a row of a table named so holds today; bind `:today`. */
export const today = (table: string) =>
  `${table}.valid_from <= :today AND (${table}.valid_to IS NULL OR ${table}.valid_to >= :today)`

const heldPosts = `FROM posts po JOIN holdings h ON h.post_id = po.id
  WHERE po.agency_id = :agencyId AND ${today('h')}`

/** The columns of `KnownHolders`, and the values they speak of beside `:agencyId` and `:today`. */
export function knownHolders(named: readonly Holder[]): {
  columns: string
  values: Record<string, unknown>
} {
  const persons = named.filter(({ holderKind }) => holderKind === 'person')
  const inPost = persons.map(
    (_, index) => `(h.post_id = :inPost${String(index)} AND h.person_id = :person${String(index)})`,
  )
  const columns = `(SELECT GROUP_CONCAT(po.id) ${heldPosts} AND po.id IN (:postIds)) AS held_post_ids,
    (SELECT GROUP_CONCAT(h.person_id) ${heldPosts}
      AND (${inPost.join(' OR ') || '1 = 0'})) AS held_person_ids,
    (SELECT GROUP_CONCAT(u.id) FROM units u WHERE u.id IN (:unitIds) AND u.agency_id = :agencyId
      AND EXISTS (SELECT 1 ${heldPosts} AND po.unit_id = u.id)) AS unit_ids,
    (SELECT GROUP_CONCAT(a.id) FROM agencies a LEFT JOIN agency_closings c ON c.agency_id = a.id
      WHERE a.id IN (:agencyIds) AND a.id <> :agencyId AND a.valid_from <= :today
        AND (c.valid_to IS NULL OR c.valid_to >= :today)) AS agency_ids`
  const people = persons.flatMap(({ holderPostId, namedId }, index): [string, number | null][] => [
    [`inPost${String(index)}`, holderPostId],
    [`person${String(index)}`, namedId],
  ])
  const postIds = named.map(({ holderPostId }) => holderPostId).filter((id) => id !== 0)
  const ids = { postIds, unitIds: idsOf(named, 'unit'), agencyIds: idsOf(named, 'agency') }
  return { columns, values: { ...ids, ...(Object.fromEntries(people) as object) } }
}

const idsOf = (named: readonly Holder[], kind: Holder['holderKind']): number[] =>
  named.filter(({ holderKind }) => holderKind === kind).flatMap(({ namedId }) => namedId ?? [])

/** Reasons why those named are not there to take work today. */
export function whyNotThere(known: KnownHolders, named: readonly Holder[]): Reason[] {
  const isMissing = (ids: string | null, wanted: readonly number[]) => {
    const there = new Set(ids?.split(',').map(Number))
    return wanted.some((id) => !there.has(id))
  }
  const posts = named.map(({ holderPostId }) => holderPostId).filter((id) => id !== 0)
  return reasons(
    [isMissing(known.heldPostIds, posts), 'task.post_not_held_here'],
    [isMissing(known.heldPersonIds, idsOf(named, 'person')), 'task.person_not_in_post'],
    [isMissing(known.unitIds, idsOf(named, 'unit')), 'task.unit_not_here'],
    [isMissing(known.agencyIds, idsOf(named, 'agency')), 'task.body_not_there'],
  )
}
