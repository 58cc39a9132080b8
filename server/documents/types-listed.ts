import { agencyById } from '../agencies/directory.ts'
import type { Context } from '../platform/context.ts'
import type { ReplyOf } from '../platform/endpoint.ts'
import { found } from '../platform/refusal.ts'
import type { listTypes } from './contract.ts'
import { whyNotType } from './drafting/rules.ts'
import { profileOf } from './profiles/profiles.ts'

/** The types that one's body may issue, in the order of its rules. */
export async function typesListed(
  _: object,
  { actor }: Pick<Context, 'actor'>,
): Promise<ReplyOf<typeof listTypes>> {
  const agency = found(await agencyById(actor.agencyId), 'agency.not_found')
  const types = profileOf(agency.profile)
    .types.filter(({ code }) => whyNotType(agency, code).length === 0)
    .map(({ code, abbreviation, vietnamese, english }) => ({
      code,
      abbreviation: abbreviation ?? '',
      vi: vietnamese,
      en: english,
    }))
  return { types }
}
