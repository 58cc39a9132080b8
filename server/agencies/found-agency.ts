import { act } from '../journal/act.ts'
import type { Actor } from '../platform/context.ts'
import type { InputOf } from '../platform/endpoint.ts'
import { newId } from '../platform/identifiers.ts'
import { reasons, refuseIf, type Reason } from '../platform/refusal.ts'
import { folded } from '../platform/text.ts'
import {
  heldAgency,
  refuseUnlessAdministers,
  refuseUnlessKeeper,
  refusingRival,
} from './administration.ts'
import type { foundAgency as endpoint } from './contract.ts'
import { isInForce, whyNotFound } from './rules.ts'
import { Agency } from './tables.ts'

type Given = InputOf<typeof endpoint>

/** Enters a body that comes into force on a day, below another one or at the top. */
export const foundAgency = act(
  'agency.found',
  async (given: Given, { actor }) => {
    const whyNotBelow = await whyNotBelowParent(given, actor)
    const isCodeTaken = (await Agency.count({ where: { code: given.code } })) > 0
    refuseIf(409, [...whyNotFound(given, isCodeTaken), ...whyNotBelow])
    const id = newId()
    await refusingRival('agency.code_taken', () =>
      Agency.create({ id, ...given, foldedName: folded(given.name) }),
    )
    return { id }
  },
  (_, { id }) => id,
  ({ code, parentId, validFrom }) => ({ code, parentId, validFrom }),
)

async function whyNotBelowParent(given: Given, actor: Actor): Promise<Reason[]> {
  const { parentId, validFrom } = given
  if (parentId === null) {
    await refuseUnlessKeeper(actor)
    return []
  }
  await refuseUnlessAdministers(parentId, actor)
  const parent = await heldAgency(parentId)
  return reasons([!parent || !isInForce(parent, validFrom), 'agency.parent_not_in_force'])
}
