import { act } from '../../../journal/act.ts'
import type { Context } from '../../../platform/context.ts'
import { insert, row } from '../../../platform/database.ts'
import type { InputOf, ReplyOf } from '../../../platform/endpoint.ts'
import { found, refuseIf } from '../../../platform/refusal.ts'
import { endCase } from '../../../workflow/cases/end-case.ts'
import { moveDocument, visibleDocument } from '../../official-document.ts'
import type { TakenNumber } from '../take-number.ts'
import type { voidBorneNumber as description } from './contract.ts'
import { whyNotKeeper, whyNotVoidBorne } from './rules.ts'

type Given = InputOf<typeof description>

/**
 * Voids a number together with the document that bears it, while it has left the house to nobody: both stay in
 * the book with the reason, the document goes no further, and the number is never given again.
 */
export const voidBorneNumber: (
  given: Given,
  context: Context,
) => Promise<ReplyOf<typeof description>> = act(
  'document.void_number',
  async ({ documentId, reason }: Given, context) => {
    const { actor, at } = context
    const document = await visibleDocument(actor, documentId)
    refuseIf(403, whyNotKeeper(actor.roles))
    refuseIf(409, whyNotVoidBorne(document, actor))
    await moveDocument(document, { stage: 'voided' }, context)
    const series = await numberOf(documentId)
    const by = { voidedAt: at, postId: actor.postId, voidedBy: actor.name }
    await insert('number_voids', { ...series, documentId, reason, ...by })
    await endCase({ subjectType: 'document', subjectId: documentId }, at)
    return { id: documentId, ...series }
  },
  ({ documentId }) => documentId,
  ({ reason }, { registerId, period, typeCode, number }) => ({
    ...{ registerId, period, typeCode, voidedNumber: number, reason },
  }),
)

async function numberOf(documentId: number): Promise<TakenNumber> {
  const taken = await row<TakenNumber>(
    `SELECT e.register_id, e.period, e.type_code, e.number
     FROM documents d JOIN registers r ON r.agency_id = d.agency_id
     JOIN register_entries e ON e.register_id = r.id AND e.document_id = d.id
     WHERE d.id = :documentId ORDER BY e.register_id LIMIT 1`,
    { documentId },
  )
  return found(taken, 'number.not_in_book')
}
