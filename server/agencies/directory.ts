import { afterCommit, rows, row } from '../platform/database.ts'
import type { AgencyShown, Role } from './contract.ts'

/** A post without who holds it. */
export interface PostInBody {
  id: number
  title: string
  agencyId: number
  unitId: number | null
  unitName: string | null
  roles: Role[]
}

/** A post with who holds it on a day; nobody may. */
export interface HeldPost extends PostInBody {
  holderId: number | null
  holderName: string | null
}

const keptMilliseconds = 5_000
let known = new Map<number, AgencyShown>()
let knownSince = 0

/** Forgets the bodies held in memory once the open act has committed; other processes do so within five seconds. */
export function forgetAgencies(): void {
  afterCommit(() => {
    known = new Map()
  })
}

/** The columns of a body as the directory shows it, from `agencies a` and its closing `c`. */
export const agencyColumns = `a.id, a.code, a.name, a.organ_code, a.system, a.level, a.profile,
  a.parent_id, a.place_name, a.valid_from, c.valid_to, c.successor_id
  FROM agencies a LEFT JOIN agency_closings c ON c.agency_id = a.id`

/** The bodies with these identifiers, in force or not, by identifier; those that do not exist are left out. */
export async function agenciesByIds(ids: readonly number[]): Promise<Map<number, AgencyShown>> {
  const now = performance.now()
  if (now - knownSince > keptMilliseconds) {
    known = new Map()
    knownSince = now
  }
  const memory = known
  const missing = [...new Set(ids)].filter((id) => !memory.has(id))
  if (missing.length > 0) {
    const found = await rows<AgencyShown>(`SELECT ${agencyColumns} WHERE a.id IN (:missing)`, {
      missing,
    })
    // Into the memory as it was before asking: one that was forgotten meanwhile stays forgotten.
    for (const agency of found) memory.set(agency.id, agency)
  }
  return new Map(ids.flatMap((id) => entry(memory.get(id))))
}

function entry(agency: AgencyShown | undefined): [number, AgencyShown][] {
  return agency ? [[agency.id, agency]] : []
}

/** The body with this identifier, in force or not. */
export async function agencyById(id: number): Promise<AgencyShown | undefined> {
  return (await agenciesByIds([id])).get(id)
}

type PostRow<P extends PostInBody> = Omit<P, 'roles'> & { roles: string | null }

const postColumns = `po.id, po.title, po.agency_id, po.unit_id, u.name AS unit_name,
  (SELECT GROUP_CONCAT(r.role) FROM post_roles r WHERE r.post_id = po.id) AS roles`

const postsAndUnits = 'FROM posts po LEFT JOIN units u ON u.id = po.unit_id'

const holders = `LEFT JOIN holdings h ON h.post_id = po.id
    AND h.valid_from <= :on AND (h.valid_to IS NULL OR h.valid_to >= :on)
  LEFT JOIN people p ON p.id = h.person_id`

const heldPosts = `SELECT ${postColumns}, h.person_id AS holder_id, p.name AS holder_name
  ${postsAndUnits} ${holders}`

const inOrder: readonly Role[] = [
  'leader',
  'unit-head',
  'officer',
  'clerk',
  'archivist',
  'auditor',
  'administrator',
]

function withRoles<P extends PostInBody>(found: PostRow<P>): P {
  const roles = found.roles?.split(',') ?? []
  return { ...found, roles: inOrder.filter((role) => roles.includes(role)) } as unknown as P
}

/** The posts of a body with who holds them on a day, in the order in which they were added. */
export async function postsOf(agencyId: number, on: string): Promise<HeldPost[]> {
  const found = await rows<PostRow<HeldPost>>(
    `${heldPosts} WHERE po.agency_id = :agencyId ORDER BY po.id`,
    { agencyId, on },
  )
  return found.map((each) => withRoles<HeldPost>(each))
}

/** A post with who holds it on a day. */
export async function heldPostById(postId: number, on: string): Promise<HeldPost | undefined> {
  const found = await row<PostRow<HeldPost>>(`${heldPosts} WHERE po.id = :postId`, { postId, on })
  return found && withRoles<HeldPost>(found)
}

/** The posts with these identifiers with who holds them on a day, by identifier. */
export async function heldPostsByIds(
  postIds: readonly number[],
  on: string,
): Promise<Map<number, HeldPost>> {
  const found = await rows<PostRow<HeldPost>>(`${heldPosts} WHERE po.id IN (:postIds)`, {
    postIds,
    on,
  })
  return new Map(found.map((each) => [each.id, withRoles<HeldPost>(each)]))
}

/** A post, whoever holds it. */
export async function postById(postId: number): Promise<PostInBody | undefined> {
  const found = await row<PostRow<PostInBody>>(
    `SELECT ${postColumns} ${postsAndUnits} WHERE po.id = :postId`,
    { postId },
  )
  return found && withRoles<PostInBody>(found)
}

/** The posts of a body whose holders may do something, in the order in which they were added. */
export async function postsWithRole(agencyId: number, role: Role): Promise<PostInBody[]> {
  const found = await rows<PostRow<PostInBody>>(
    `SELECT ${postColumns} ${postsAndUnits}
     JOIN post_roles having_role ON having_role.post_id = po.id AND having_role.role = :role
     WHERE po.agency_id = :agencyId ORDER BY po.id`,
    { agencyId, role },
  )
  return found.map((each) => withRoles<PostInBody>(each))
}

/** Who holds a post on a day. */
export async function holderOf(
  postId: number,
  on: string,
): Promise<{ id: number; name: string } | undefined> {
  return await row<{ id: number; name: string }>(
    `SELECT p.id, p.name FROM holdings h JOIN people p ON p.id = h.person_id
     WHERE h.post_id = :postId AND h.valid_from <= :on
       AND (h.valid_to IS NULL OR h.valid_to >= :on)`,
    { postId, on },
  )
}
