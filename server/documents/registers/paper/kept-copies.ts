import { act } from '../../../journal/act.ts'
import type { Context } from '../../../platform/context.ts'
import { change, insert, row } from '../../../platform/database.ts'
import type { InputOf, ReplyOf } from '../../../platform/endpoint.ts'
import { newId } from '../../../platform/identifiers.ts'
import { found, reasons, refuseIf } from '../../../platform/refusal.ts'
import { visibleDocument } from '../../official-document.ts'
import { whyNotKeeper } from '../numbers/rules.ts'
import type * as contract from './contract.ts'

type Lent = InputOf<typeof contract.lendKeptCopy>
type Returned = InputOf<typeof contract.returnKeptCopy>

/** Enters that somebody uses the kept copy of a document, and who allowed it. */
export async function lendKeptCopy(
  given: Lent,
  context: Context,
): Promise<ReplyOf<typeof contract.lendKeptCopy>> {
  await visibleDocument(context.actor, given.documentId)
  refuseIf(403, whyNotKeeper(context.actor.roles))
  return await lend(given, context)
}

const lend = act(
  'document.lend_kept_copy',
  async (given: Lent, { actor: { agencyId } }) => {
    const { documentId, usedOn, personName, allowedBy, received, note } = given
    const use = { agencyId, id: newId(), year: usedOn.slice(0, 4), usedOn, personName, documentId }
    const allowed = { received, returnedOn: null, allowedBy, note }
    await insert('kept_copy_uses', { ...use, ...allowed })
    return { id: use.id }
  },
  ({ documentId }) => documentId,
  ({ usedOn, personName, allowedBy }, { id }) => ({ useId: id, usedOn, personName, allowedBy }),
)

/** Enters that a kept copy came back. */
export async function returnKeptCopy(
  given: Returned,
  context: Context,
): Promise<ReplyOf<typeof contract.returnKeptCopy>> {
  refuseIf(403, whyNotKeeper(context.actor.roles))
  return await takeBack(given, context)
}

interface Use {
  documentId: number
  usedOn: string
  returnedOn: string | null
}

const takeBack = act(
  'document.take_back_kept_copy',
  async ({ useId, returnedOn }: Returned, { actor: { agencyId } }) => {
    const values = { agencyId, useId, returnedOn }
    const use = found(
      await row<Use>(
        `SELECT document_id, used_on, returned_on FROM kept_copy_uses
         WHERE agency_id = :agencyId AND id = :useId`,
        values,
      ),
      'lending.not_found',
    )
    refuseIf(422, reasons([returnedOn < use.usedOn, 'lending.back_before_lent']))
    const affected = await change(
      `UPDATE kept_copy_uses SET returned_on = :returnedOn
       WHERE agency_id = :agencyId AND id = :useId AND returned_on IS NULL`,
      values,
    )
    refuseIf(409, reasons([affected !== 1, 'lending.is_back']))
    return { id: useId, documentId: use.documentId }
  },
  (_, { documentId }) => documentId,
  ({ useId, returnedOn }) => ({ useId, returnedOn }),
)
