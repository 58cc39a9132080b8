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
    const why = whyNotReturn(document, context.actor)
    refuseIf(statusOf(why), why)
    await moveDocument(document, { stage: 'draft' }, context)
    const { closed } = await completeDocumentStep(document, null, 'return', context)
    const [step = document.stage] = closed
    await giveOpinion({ documentId, step, outcome: 'return', text: reason }, context)
    return { id: documentId, from: step }
  },
  ({ documentId }) => documentId,
  (_, { from }) => ({ from }),
)
