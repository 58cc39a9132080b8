import { completeDocumentStep } from '../documents/document-steps.ts'
import { visibleDocument, type DocumentRow } from '../documents/official-document.ts'
import { act } from '../journal/act.ts'
import { note } from '../journal/notes.ts'
import { installation, type Context } from '../platform/context.ts'
import { insert } from '../platform/database.ts'
import type { InputOf } from '../platform/endpoint.ts'
import { refuseIf } from '../platform/refusal.ts'
import type * as contract from './contract.ts'
import { changedDossier } from './dossier-rows.ts'
import { filingsOf } from './filings.ts'
import { whyNotFile, whyNotFiler } from './rules.ts'

/** Files a document in a work file at its next place; the same document may stand in many. Source: Nghị định 30/2020/NĐ-CP, Phụ lục VI, III.4đ. */
export const fileDocument = act(
  'dossier.file',
  async ({ dossierId, documentId }: InputOf<typeof contract.fileDocument>, context) => {
    const { actor, at } = context
    refuseIf(403, whyNotFiler(actor))
    const next = 'document_amount = document_amount + 1'
    const dossier = await changedDossier(dossierId, next, { actor })
    const document = await visibleDocument(actor, documentId)
    const { amount, isFiledHere } = await filingsOf(documentId, dossierId)
    refuseIf(409, whyNotFile({ ...dossier, isFiledHere }, document))
    const ordinal = dossier.documentAmount
    await insert('dossier_documents', {
      dossierId,
      ordinal,
      documentId,
      filedAt: at,
      postId: actor.postId,
    })
    if (amount === 0) await completeFiling(document, context)
    note('document.file', documentId, { dossierId, code: dossier.code, ordinal })
    return { ordinal }
  },
  ({ dossierId }) => dossierId,
  ({ documentId }, { ordinal }) => ({ documentId, ordinal }),
)

// A document that is completed waits for its first filing, whoever does it; one filed earlier does not wait.
async function completeFiling(document: DocumentRow, { at }: Context): Promise<void> {
  if (document.direction !== 'incoming' || document.stage !== 'completed') return
  await completeDocumentStep(document, 'document.file', null, { actor: installation, at })
}
