import { actingAs } from '../../agencies/substitutions/act-as.ts'
import { act } from '../../journal/act.ts'
import { refuseIf } from '../../platform/refusal.ts'
import { completeStep } from '../../workflow/complete-step.ts'
import { moveDocument, visibleDocument } from '../official-document.ts'
import { statusOf, whyNotSubmit } from '../rules.ts'
import { giveOpinion } from './opinions.ts'

/** Submits a draft to the check of its content; the signer named in it now is whom it will reach. */
export const submitDocument = act(
  'document.submit',
  async ({ documentId, note }: { documentId: number; note: string | null }, context) => {
    const document = await visibleDocument(context.actor, documentId)
    const { as, actedFor, whyNot } = await actingAs('checks', context, (one) =>
      whyNotSubmit(document, one),
    )
    refuseIf(statusOf(whyNot), whyNot)
    await moveDocument(document, { stage: 'content-check' }, context)
    const { signerPostId } = document
    const leader = signerPostId === null ? {} : { leader: { postId: signerPostId } }
    const subject = { subjectType: 'document', subjectId: documentId }
    const doing = { ...context, actor: as }
    await completeStep({ ...subject, act: 'document.submit', holders: leader }, doing)
    const given = { documentId, step: 'draft', outcome: 'submit', text: note }
    await giveOpinion(given, context, actedFor)
    return { id: documentId, version: document.version, forPostId: actedFor?.postId ?? null }
  },
  ({ documentId }) => documentId,
  (_, { version, forPostId }) => ({ version, forPostId }),
)
