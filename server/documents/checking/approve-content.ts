import { actingAs } from '../../agencies/substitutions/act-as.ts'
import { act } from '../../journal/act.ts'
import { refuseIf } from '../../platform/refusal.ts'
import { completeDocumentStep } from '../document-steps.ts'
import { moveDocument } from '../official-document.ts'
import { statusOf, whyNotApproveContent } from '../rules.ts'
import { documentUnderCheck } from './hands.ts'
import { giveOpinion } from './opinions.ts'

/** What a checker is given, and may say. */
export interface CheckGiven {
  documentId: number
  opinion: string | null
}

/** The step of a document's process at which its content is checked, and by whom. */
export const contentCheck = { step: 'content-check', role: 'unit-head' } as const

/** Answers for the content of a document. Source: Nghị định 30/2020/NĐ-CP, Điều 10.1. */
export const approveContent = act(
  'document.approve_content',
  async ({ documentId, opinion }: CheckGiven, context) => {
    const { document, hands } = await documentUnderCheck(documentId, contentCheck, context)
    const { as, actedFor, whyNot } = await actingAs('checks', context, (one) =>
      whyNotApproveContent(document, one, hands),
    )
    refuseIf(statusOf(whyNot), whyNot)
    await moveDocument(document, { stage: 'form-check' }, context)
    await completeDocumentStep(document, 'document.approve_content', 'approve', {
      ...context,
      actor: as,
    })
    const { step } = contentCheck
    const given = { documentId, step, outcome: 'approve', text: opinion }
    await giveOpinion(given, context, actedFor)
    return { id: documentId, version: document.version, forPostId: actedFor?.postId ?? null }
  },
  ({ documentId }) => documentId,
  (_, { version, forPostId }) => ({ version, forPostId }),
)
