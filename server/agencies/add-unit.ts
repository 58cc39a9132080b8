import { act } from '../journal/act.ts'
import type { InputOf } from '../platform/endpoint.ts'
import { newId } from '../platform/identifiers.ts'
import { found, refuseIf } from '../platform/refusal.ts'
import { heldAgency, refuseUnlessAdministers, refusingRival } from './administration.ts'
import type { addUnit as endpoint } from './contract.ts'
import { whyNotAddUnit } from './rules.ts'
import { Unit } from './tables.ts'

/** Adds a unit to a body, inside another unit of it or not. */
export const addUnit = act(
  'unit.add',
  async (given: InputOf<typeof endpoint>, { actor }) => {
    const { agencyId } = given
    await refuseUnlessAdministers(agencyId, actor)
    const agency = found(await heldAgency(agencyId), 'agency.not_found')
    const units = await Unit.findAll({ where: { agencyId }, raw: true })
    refuseIf(409, whyNotAddUnit(given, agency, units))
    const id = newId()
    await refusingRival('unit.code_taken', () => Unit.create({ id, ...given }))
    return { id }
  },
  (_, { id }) => id,
  ({ agencyId, code, parentId }) => ({ agencyId, code, parentId }),
)
