import { visibleDocument } from '../../documents/official-document.ts'
import { act } from '../../journal/act.ts'
import { note } from '../../journal/notes.ts'
import { insert, row } from '../../platform/database.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { reasons, refuseIf } from '../../platform/refusal.ts'
import { refusingRival } from '../../agencies/administration.ts'
import type * as contract from './contract.ts'
import { whyNotAmend, whyNotReplace } from './rules.ts'

/** Lets a document that is still to be issued stand in the place of an issued one; each shows the other, here and at its recipients. Source: Nghị định 30/2020/NĐ-CP, Điều 18.3; QCVN 102:2016, BussinessDocType 3. */
export const replaceDocument = act(
  'document.replace',
  async (
    { documentId, byDocumentId, reason }: InputOf<typeof contract.replaceDocument>,
    context,
  ) => {
    const { actor, at } = context
    const replaced = await visibleDocument(actor, documentId)
    const why = whyNotAmend(actor, replaced).filter((code) => code !== 'document.frozen')
    refuseIf(why.includes('exchange.not_your_role') ? 403 : 409, why)
    const by = await visibleDocument(actor, byDocumentId)
    refuseIf(409, whyNotReplace(replaced, by))
    const before = await row(
      `SELECT replaced_id FROM replacements
       WHERE document_id = :byDocumentId AND replaced_id = :documentId`,
      { byDocumentId, documentId },
    )
    refuseIf(409, reasons([before, 'amendment.replaced_already']))
    const pair = { documentId: by.id, replacedId: documentId, reason }
    const given = { ...pair, replacedAt: at, postId: actor.postId, byName: actor.name }
    await refusingRival('amendment.replaced_already', () => insert('replacements', given))
    note('document.stand_in', by.id, { replacedId: documentId, reason })
    return { id: documentId }
  },
  ({ documentId }) => documentId,
  ({ byDocumentId, reason }) => ({ byDocumentId, reason }),
)
