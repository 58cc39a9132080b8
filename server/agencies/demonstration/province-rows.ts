import { newId } from '../../platform/identifiers.ts'
import { folded } from '../../platform/text.ts'
import type { Role } from '../contract.ts'
import {
  inventedName,
  keeperCode,
  validFrom,
  type PlannedBody,
  type PlannedPost,
} from './province.data.ts'

/** The rows of bodies with their units, posts and people, table by table. */
export interface ProvinceRows {
  agencies: object[]
  keepers: object[]
  units: object[]
  posts: object[]
  postRoles: { postId: number; role: Role }[]
  people: object[]
  holdings: object[]
  oversights: object[]
}

interface Placed {
  agencyId: number
  unitIds: ReadonlyMap<string, number>
  logIn: string
}

const oversight = {
  validFrom,
  validTo: '2030-12-31',
  basis: 'Quy chế phối hợp kiểm tra giữa ba hệ thống (minh họa)',
}

/** Rows for the planned bodies, each post held by one person of its own; a parent stands before its children. */
export function provinceRows(bodies: readonly PlannedBody[], passwordHash: string): ProvinceRows {
  const made = noRows()
  const idsByCode = new Map(bodies.map((body) => [body.code, newId()]))
  for (const body of bodies) {
    const agencyId = idsByCode.get(body.code) ?? newId()
    const parentId = idsByCode.get(body.parentCode ?? '') ?? null
    const { units, posts, logIn, parentCode, oversees = [], ...agency } = body
    made.agencies.push({ ...inRow(agency, agencyId), parentId })
    if (body.code === keeperCode) made.keepers.push({ agencyId })
    made.oversights.push(
      ...oversees.map((system) => ({ ...oversight, id: newId(), agencyId, system })),
    )
    const unitIds = new Map(units.map((unit) => [unit.code, newId()]))
    addUnits(made, units, { agencyId, unitIds, logIn })
    for (const post of posts) addPost(made, post, { agencyId, unitIds, logIn }, passwordHash)
  }
  return made
}

/** No rows yet in any table. */
export function noRows(): ProvinceRows {
  return {
    agencies: [],
    keepers: [],
    units: [],
    posts: [],
    postRoles: [],
    people: [],
    holdings: [],
    oversights: [],
  }
}

function inRow(
  agency: Omit<PlannedBody, 'units' | 'posts' | 'logIn' | 'parentCode' | 'oversees'>,
  id: number,
): object {
  const { code, name, organCode, system, level, profile, placeName } = agency
  const foldedName = folded(name)
  return { id, code, name, foldedName, organCode, system, level, profile, placeName, validFrom }
}

function addUnits(made: ProvinceRows, units: PlannedBody['units'], placed: Placed): void {
  const { agencyId, unitIds } = placed
  for (const unit of units) {
    made.units.push({ id: unitIds.get(unit.code), agencyId, ...unit, parentId: null })
  }
}

function addPost(
  made: ProvinceRows,
  post: PlannedPost,
  { agencyId, unitIds, logIn }: Placed,
  passwordHash: string,
): void {
  const postId = newId()
  const personId = newId()
  const name = inventedName(made.people.length)
  const unitId = post.unit === undefined ? null : (unitIds.get(post.unit) ?? null)
  made.posts.push({ id: postId, agencyId, unitId, title: post.title })
  for (const role of post.roles) made.postRoles.push({ postId, role })
  made.people.push({
    id: personId,
    name,
    foldedName: folded(name),
    logIn: `${post.logIn}.${logIn}`,
    passwordHash,
    language: 'vi',
  })
  made.holdings.push({ id: newId(), postId, personId, validFrom, validTo: null })
}
