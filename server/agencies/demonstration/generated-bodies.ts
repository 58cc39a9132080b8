import { newId } from '../../platform/identifiers.ts'
import { folded } from '../../platform/text.ts'
import type { Role } from '../contract.ts'
import type { ProvinceRows } from './province-rows.ts'
import { inventedName, validFrom } from './province.data.ts'

/** A generated body with its posts; the first is a leader's, the second a clerk's, the third a unit head's. */
export interface GeneratedBody {
  id: number
  code: string
  posts: { id: number; personId: number; logIn: string; roles: readonly Role[] }[]
}

interface Kind {
  title: string
  roles: readonly Role[]
}

const firstPosts: readonly Kind[] = [
  { title: 'Thủ trưởng', roles: ['leader'] },
  { title: 'Văn thư', roles: ['clerk'] },
  { title: 'Trưởng phòng', roles: ['unit-head'] },
]
const ordinaryPost: Kind = { title: 'Chuyên viên', roles: ['officer'] }

const party = { system: 'party', profile: 'party', organCode: 'ĐU', group: 'A80' }
const systems = [
  party,
  { system: 'state', profile: 'state', organCode: 'UBND', group: 'H80' },
  { system: 'front', profile: 'front', organCode: 'MTTQ-BTT', group: 'I80' },
]

/** Adds the body so many places down the list; the first of each system stands above the others of it. */
export function addBody(made: ProvinceRows, bodies: readonly GeneratedBody[]): GeneratedBody {
  const index = bodies.length
  const place = Math.floor(index / systems.length)
  const { group, ...kind } = systems[index % systems.length] ?? party
  const code = `${group}.${String(Math.floor(place / 1000))}.${String(place % 1000)}`
  const name = `Cơ quan mẫu số ${String(index + 1)}`
  const id = newId()
  made.agencies.push({
    id,
    code,
    name,
    foldedName: folded(name),
    ...kind,
    level: place === 0 ? 'province' : 'commune',
    parentId: place === 0 ? null : (bodies[index % systems.length]?.id ?? null),
    placeName: 'Hương Sơn',
    validFrom,
  })
  return { id, code, posts: [] }
}

/** Adds a person with a post of their own to a body. */
export function addHolder(made: ProvinceRows, body: GeneratedBody, passwordHash: string): void {
  const { title, roles } = firstPosts[body.posts.length] ?? ordinaryPost
  const number = made.people.length + 1
  const post = { id: newId(), personId: newId(), logIn: `nguoi.${String(number)}`, roles }
  const { id: postId, personId, logIn } = post
  const name = inventedName(number)
  const foldedName = folded(name)
  made.posts.push({ id: postId, agencyId: body.id, unitId: null, title })
  for (const role of roles) made.postRoles.push({ postId, role })
  made.people.push({ id: personId, name, foldedName, logIn, passwordHash, language: 'vi' })
  made.holdings.push({ id: newId(), postId, personId, validFrom, validTo: null })
  body.posts.push(post)
}
