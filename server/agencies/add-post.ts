import { act } from '../journal/act.ts'
import type { InputOf } from '../platform/endpoint.ts'
import { newId } from '../platform/identifiers.ts'
import { found, refuseIf } from '../platform/refusal.ts'
import { heldAgency, refuseUnlessAdministers } from './administration.ts'
import type { addPost as endpoint } from './contract.ts'
import { whyNotAddPost } from './rules.ts'
import { Post, PostRole, Unit } from './tables.ts'

/** Adds a post with its roles to a body, in one of its units or in none. */
export const addPost = act(
  'post.add',
  async (given: InputOf<typeof endpoint>, { actor }) => {
    const { agencyId, unitId, title } = given
    await refuseUnlessAdministers(agencyId, actor)
    const agency = found(await heldAgency(agencyId), 'agency.not_found')
    const unit = unitId === null ? undefined : await Unit.findByPk(unitId, { raw: true })
    refuseIf(409, whyNotAddPost(agency, unit))
    const id = newId()
    await Post.create({ id, agencyId, unitId, title })
    const roles = [...new Set(given.roles)]
    await PostRole.bulkCreate(roles.map((role) => ({ postId: id, role })))
    return { id }
  },
  (_, { id }) => id,
  ({ agencyId, unitId, roles }) => ({ agencyId, unitId, roles }),
)
