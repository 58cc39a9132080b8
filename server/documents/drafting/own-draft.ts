import { actingAs, type ActingAs } from '../../agencies/substitutions/act-as.ts'
import type { Context } from '../../platform/context.ts'
import { refuseIf } from '../../platform/refusal.ts'
import { visibleDocument, type DocumentChanges, type DocumentRow } from '../official-document.ts'
import { statusOf, whyNotRedraft } from '../rules.ts'

/** A draft in the hands of whoever may change it: its drafter, or who stands in for them. */
export interface OwnDraft extends Pick<ActingAs, 'as' | 'actedFor'> {
  document: DocumentRow
}

/** A draft that the actor may change, in their own post or for its absent drafter. */
export async function ownDraft(
  documentId: number,
  context: Pick<Context, 'actor' | 'at'>,
): Promise<OwnDraft> {
  const document = await visibleDocument(context.actor, documentId)
  const { as, actedFor, whyNot } = await actingAs('checks', context, (one) =>
    whyNotRedraft(document, one),
  )
  refuseIf(statusOf(whyNot), whyNot)
  return { document, as, actedFor }
}

/** Whoever stands in wrote it from then on, and is no other pair of hands for its checks. */
export function writtenBy({ as, actedFor }: Omit<OwnDraft, 'document'>): DocumentChanges {
  return actedFor === null ? {} : { drafterPersonId: as.personId }
}
