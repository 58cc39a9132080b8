import { act } from '../../journal/act.ts'
import { change, insert, rows } from '../../platform/database.ts'
import { daysAfter } from '../../platform/days.ts'
import type { Context } from '../../platform/context.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { newId } from '../../platform/identifiers.ts'
import { found, refuseIf, reasons } from '../../platform/refusal.ts'
import { heldAgency, refuseUnlessKeeper, whyActorKeepsNot } from '../administration.ts'
import type * as contract from './contract.ts'

/** Opens a door in the wall between the systems for the auditors of a body; only the installation's keeper does. */
export const grantOversight = act(
  'agency.grant_oversight',
  async ({ agencyId, ...given }: InputOf<typeof contract.grantOversight>, { actor }) => {
    await refuseUnlessKeeper(actor)
    const agency = found(await heldAgency(agencyId), 'agency.not_found')
    refuseIf(
      422,
      reasons(
        [agency.system === given.system, 'oversight.own_system'],
        [given.validTo < given.validFrom, 'oversight.ends_before_it_begins'],
      ),
    )
    const id = newId()
    await insert('oversights', { id, agencyId, ...given })
    return { id }
  },
  ({ agencyId }) => agencyId,
  ({ system, validFrom, validTo, basis }, { id }) => ({
    ...{ oversightId: id, system, validFrom, validTo, basis },
  }),
)

/** Closes such a door with yesterday; what was read through it stays recorded. */
export const endOversight = act(
  'agency.end_oversight',
  async ({ agencyId, oversightId }: InputOf<typeof contract.endOversight>, { actor }) => {
    await refuseUnlessKeeper(actor)
    const ended = await change(
      `UPDATE oversights SET valid_to = :yesterday
       WHERE id = :oversightId AND agency_id = :agencyId AND valid_to >= :today`,
      { oversightId, agencyId, today: actor.day, yesterday: daysAfter(actor.day, -1) },
    )
    refuseIf(404, reasons([ended === 0, 'oversight.not_found']))
    return { id: oversightId }
  },
  ({ agencyId }) => agencyId,
  ({ oversightId }) => ({ oversightId }),
)

type Shown = ReplyOf<typeof contract.listOversights>

/** The oversights of a body, the latest first. */
export async function listOversights(
  { agencyId }: InputOf<typeof contract.listOversights>,
  { actor }: Pick<Context, 'actor'>,
): Promise<Shown> {
  const oversights = await rows<Shown['oversights'][number]>(
    'SELECT * FROM oversights WHERE agency_id = :agencyId ORDER BY id DESC',
    { agencyId },
  )
  return { oversights, may: { grant: await whyActorKeepsNot(actor) } }
}
