import { actingAs } from '../../agencies/substitutions/act-as.ts'
import { act } from '../../journal/act.ts'
import { refuseIf } from '../../platform/refusal.ts'
import { completeDocumentStep } from '../document-steps.ts'
import { moveDocument, visibleDocument } from '../official-document.ts'
import { statusOf, whyNotReturn } from '../rules.ts'
import { giveOpinion } from './opinions.ts'

/** Returns a document to its drafter, with the reason, from whichever check it waits at. */
export const returnDocument = act(
  'document.return',
  async ({ documentId, reason }: { documentId: number; reason: string }, context) => {
    const document = await visibleDocument(context.actor, documentId)
    const { as, actedFor, whyNot } = await actingAs('checks', context, (one) =>
      whyNotReturn(document, one),
    )
    refuseIf(statusOf(whyNot), whyNot)
    await moveDocument(document, { stage: 'draft' }, context)
    const doing = { ...context, actor: as }
    const { closed } = await completeDocumentStep(document, null, 'return', doing)
    const [step = document.stage] = closed
    const given = { documentId, step, outcome: 'return', text: reason }
    await giveOpinion(given, context, actedFor)
    return { id: documentId, from: step, forPostId: actedFor?.postId ?? null }
  },
  ({ documentId }) => documentId,
  (_, { from, forPostId }) => ({ from, forPostId }),
)
