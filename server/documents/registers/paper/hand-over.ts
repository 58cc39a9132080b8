import { act } from '../../../journal/act.ts'
import type { Context } from '../../../platform/context.ts'
import { insert } from '../../../platform/database.ts'
import type { InputOf, ReplyOf } from '../../../platform/endpoint.ts'
import { newId } from '../../../platform/identifiers.ts'
import { refuseIf } from '../../../platform/refusal.ts'
import { visibleDocument } from '../../official-document.ts'
import { whyNotKeeper } from '../numbers/rules.ts'
import type { handOver as description } from './contract.ts'

type Given = InputOf<typeof description>

/** Enters in the book to whom a document was handed on paper, and who signed for it. */
export async function handOver(
  given: Given,
  context: Context,
): Promise<ReplyOf<typeof description>> {
  await visibleDocument(context.actor, given.documentId)
  refuseIf(403, whyNotKeeper(context.actor.roles))
  return await hands(given, context)
}

const hands = act(
  'document.hand_over',
  async (given: Given, { actor: { agencyId } }) => {
    const id = newId()
    const { documentId, toName, handedOn, receivedBy, note } = given
    const values = { agencyId, id, documentId, toName, handedOn, receivedBy, note }
    await insert('hand_overs', values)
    return { id }
  },
  ({ documentId }) => documentId,
  ({ toName, handedOn, receivedBy }) => ({ toName, handedOn, receivedBy }),
)
