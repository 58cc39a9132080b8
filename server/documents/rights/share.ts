import { refusingRival } from '../../agencies/administration.ts'
import { act } from '../../journal/act.ts'
import { note } from '../../journal/notes.ts'
import type { Context } from '../../platform/context.ts'
import { insert } from '../../platform/database.ts'
import { daysAfter } from '../../platform/days.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { newId } from '../../platform/identifiers.ts'
import { refuseIf } from '../../platform/refusal.ts'
import { heldDocument } from '../official-document.ts'
import { recordRightChange, titleOf, type RightSubject } from './changes.ts'
import type * as contract from './contract.ts'
import * as rules from './rules.ts'
import { shareOf, sharedWith, type Named, type ShareRow } from './share-rows.ts'

/** Shares a document with another body, or a unit or post, until a day; what crosses the wall is this record. */
export const shareDocument = act(
  'document.share',
  async ({ documentId, ...sharing }: InputOf<typeof contract.shareDocument>, context) => {
    const document = await heldDocument(context.actor, documentId)
    const { agencyId, id: subjectId } = document
    const title = titleOf(document)
    const subject = { agencyId, subjectType: 'document', subjectId, title } as const
    return await share({ ...document, ...subject }, sharing, context)
  },
  ({ documentId }) => documentId,
  ({ toAgencyId, toUnitId, toPostId, validTo }, { id }) => ({
    ...{ shareId: id, toAgencyId, toUnitId, toPostId, validTo },
    agencyIds: [toAgencyId],
  }),
)

/** What is shared: its body, and what the rules ask of it. */
export type Shareable = RightSubject & rules.Changing['subject']

/** Shares something inside an act, if the rules allow it. */
export async function share(
  subject: Shareable,
  { reason, ...named }: Named & { reason: string },
  context: Context,
): Promise<{ id: number }> {
  const { actor, at } = context
  const changing = { actor, subject }
  refuseIf(403, rules.whyNotChanger(changing))
  refuseIf(409, rules.whyNotShare(changing))
  const lastDay = daysAfter(actor.day, rules.mostSharedDays)
  const whom = await sharedWith(named, actor.day)
  refuseIf(422, rules.whyNotShareWith(changing, whom, lastDay))
  const id = newId()
  const { agencyId, subjectType, subjectId, title } = subject
  const what = { agencyId, subjectType, subjectId, title }
  const term = { validFrom: actor.day, sharedAt: at }
  await insert('shares', { id, ...what, ...named, ...term, reason })
  await recordRightChange(what, { kind: 'share', causeId: id }, context)
  return { id }
}

/** Ends a sharing before its term is over. */
export const endShare = act(
  'share.end',
  async ({ shareId }: InputOf<typeof contract.endShare>, context) => {
    const { actor } = context
    const shared = await shareOf(actor.agencyId, shareId)
    refuseIf(403, rules.whyNotChanger({ actor, subject: shared }))
    await endSharing(shared, context)
    await recordRightChange(subjectOf(shared), { kind: 'end-share', causeId: shareId }, context)
    return { id: shareId }
  },
  ({ shareId }) => shareId,
)

/** Ends a sharing inside an act; its subject's history says so too. */
export async function endSharing(shared: ShareRow, { at }: Context): Promise<void> {
  refuseIf(409, rules.whyNotEndShare(shared))
  await refusingRival('rights.ended_already', () =>
    insert('share_ends', { shareId: shared.id, endedAt: at }),
  )
  const details = { shareId: shared.id, agencyIds: [shared.toAgencyId] }
  note(`${shared.subjectType}.end_share`, shared.subjectId, details)
}

function subjectOf({ agencyId, subjectType, subjectId, title }: ShareRow): RightSubject {
  return { agencyId, subjectType, subjectId, title }
}
