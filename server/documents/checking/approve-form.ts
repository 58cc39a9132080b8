import { actingAs } from '../../agencies/substitutions/act-as.ts'
import { act } from '../../journal/act.ts'
import { refuseIf } from '../../platform/refusal.ts'
import { completeDocumentStep } from '../document-steps.ts'
import { moveDocument } from '../official-document.ts'
import { statusOf, whyNotApproveForm } from '../rules.ts'
import type { CheckGiven } from './approve-content.ts'
import { documentUnderCheck } from './hands.ts'
import { giveOpinion } from './opinions.ts'

/** The step of a document's process at which form and procedure are checked, and by whom. */
export const formCheck = { step: 'form-check', role: 'clerk' } as const

/** Answers for form and procedure of a document. Source: Nghị định 30/2020/NĐ-CP, Điều 10.2. */
export const approveForm = act(
  'document.approve_form',
  async ({ documentId, opinion }: CheckGiven, context) => {
    const { document, hands } = await documentUnderCheck(documentId, formCheck, context)
    const { as, actedFor, whyNot } = await actingAs('checks', context, (one) =>
      whyNotApproveForm(document, one, hands),
    )
    refuseIf(statusOf(whyNot), whyNot)
    await moveDocument(document, { stage: 'awaiting-signature' }, context)
    await completeDocumentStep(document, 'document.approve_form', 'approve', {
      ...context,
      actor: as,
    })
    const { step } = formCheck
    const given = { documentId, step, outcome: 'approve', text: opinion }
    await giveOpinion(given, context, actedFor)
    return { id: documentId, version: document.version, forPostId: actedFor?.postId ?? null }
  },
  ({ documentId }) => documentId,
  (_, { version, forPostId }) => ({ version, forPostId }),
)
