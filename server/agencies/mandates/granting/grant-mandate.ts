import { act } from '../../../journal/act.ts'
import { insert } from '../../../platform/database.ts'
import { newId } from '../../../platform/identifiers.ts'
import { found, refuseIf } from '../../../platform/refusal.ts'
import { heldAgency } from '../../administration.ts'
import { closed } from '../mandate-rows.ts'
import { refuseUnlessGrants } from '../who-grants.ts'
import { grantingFacts, type GrantGiven } from './granting-facts.ts'
import { whyNotGrant } from './rules.ts'

/**
 * Enters a mandate to sign (giao ký thay, thừa lệnh, thừa ủy quyền): by the one who grants it or the body's
 * administrator, with the document that grants it. Source: Nghị định 30/2020/NĐ-CP, Điều 13.
 */
export const grantMandate = act(
  'mandate.grant',
  async (given: GrantGiven, context) => {
    const { agencyId, grantorPostId } = given
    const agency = found(await heldAgency(agencyId), 'agency.not_found')
    await refuseUnlessGrants({ agencyId, grantorPostId }, context.actor)
    const { granting, strange } = await grantingFacts(given, agency, context)
    refuseIf(422, strange)
    refuseIf(422, whyNotGrant(granting))
    const id = newId()
    await insert('mandates', {
      ...given,
      id,
      grantorPersonId: granting.grantorHolding?.personId ?? null,
      typeCodes: closed(given.typeCodes),
      unitIds: closed(given.unitIds),
      grantedAt: context.at,
    })
    return { id }
  },
  (_, { id }) => id,
  ({ agencyId, ...given }) => ({ ...given, agencyIds: [agencyId] }),
)
