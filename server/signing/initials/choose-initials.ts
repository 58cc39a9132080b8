import { moveDocument, visibleDocument } from '../../documents/official-document.ts'
import { act } from '../../journal/act.ts'
import type { Context } from '../../platform/context.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { refuseIf } from '../../platform/refusal.ts'
import type { chooseInitials as choosing, showInitials as showing } from './contract.ts'
import { ownInitials, whyNotChooseInitials, whyNotTheseInitials } from './rules.ts'
import { initialsOf, initialSteps, standingInitials } from './steps.ts'

type Shown = ReplyOf<typeof showing>
type Field = Shown['initials'][number]['field']

/** Whose initials a document bears, who has put theirs, and which are the actor’s own to put now. */
export async function showInitials(
  { documentId }: InputOf<typeof showing>,
  { actor }: Pick<Context, 'actor'>,
): Promise<Shown> {
  const document = await visibleDocument(actor, documentId)
  const { steps, standing } = await initialsOf(document)
  const initials = steps.map((step, index) => {
    const field = `initial-${String(index + 1)}` as Field
    const put = standing.find((each) => each.field === field)
    return { field, step, signerName: put?.signerName ?? null, signedAt: put?.signedAt ?? null }
  })
  const ofBody = await initialSteps(document.agencyId)
  const mine = ownInitials({ document, steps, standing }, actor) as Field | undefined
  return { initials, ofBody, mine: mine ?? null }
}

/** Decides as its drafter whose initials a draft is to bear. */
export const chooseInitials = act(
  'document.choose_initials',
  async ({ documentId, steps }: InputOf<typeof choosing>, context) => {
    const { actor } = context
    const document = await visibleDocument(actor, documentId)
    const standing = await standingInitials(documentId)
    const why = whyNotChooseInitials({ document, standing }, actor)
    refuseIf(why.includes('document.not_your_draft') ? 403 : 409, why)
    refuseIf(422, whyNotTheseInitials(steps, await initialSteps(document.agencyId)))
    await moveDocument(document, { initialSteps: steps.join(' ') }, context)
    return { id: documentId }
  },
  ({ documentId }) => documentId,
  ({ steps }) => ({ steps }),
)
