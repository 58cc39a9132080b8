import { heldPostById } from '../agencies/directory.ts'
import { recordRightChange } from '../documents/rights/changes.ts'
import { contributeUndo } from '../documents/rights/undoing.ts'
import { act } from '../journal/act.ts'
import type { Context } from '../platform/context.ts'
import { change, insert, row } from '../platform/database.ts'
import { dayOf } from '../platform/days.ts'
import type { InputOf } from '../platform/endpoint.ts'
import { newId } from '../platform/identifiers.ts'
import { found, refuseIf } from '../platform/refusal.ts'
import type * as contract from './contract.ts'
import { changedDossier } from './dossier-rows.ts'
import { whyNotHandOver, whyNotKeptBy } from './rules.ts'

type Input = InputOf<typeof contract.handOverDossier>

/**
 * Gives a work file into other hands; who keeps it decides on it, so that it alarms the body until a leader
 * confirms it. Source: Nghị định 30/2020/NĐ-CP, Điều 30, Phụ lục VI, III.3.
 */
export const handOverDossier = act(
  'dossier.hand_over',
  async ({ dossierId, toPostId, reason }: Input, context) => {
    const { actor, at } = context
    const dossier = await changedDossier(dossierId, 'keeper_post_id = keeper_post_id', { actor })
    refuseIf(403, whyNotHandOver(dossier, actor))
    const post = await heldPostById(toPostId, dayOf(at))
    refuseIf(422, whyNotKeptBy(dossier, post))
    await change('UPDATE dossiers SET keeper_post_id = :toPostId WHERE id = :dossierId', {
      toPostId,
      dossierId,
    })
    const { keeperPostId: fromPostId, agencyId } = dossier
    const id = newId()
    const by = { handedAt: at, postId: actor.postId, handedBy: actor.name }
    await insert('dossier_hand_overs', { id, dossierId, fromPostId, toPostId, reason, ...by })
    const title = `${dossier.code}: ${post?.title ?? ''}`
    const subject = { agencyId, subjectType: 'dossier', subjectId: dossierId, title } as const
    await recordRightChange(subject, { kind: 'keeper', causeId: id }, context)
    return { id: dossierId, fromPostId }
  },
  ({ dossierId }) => dossierId,
  ({ toPostId, reason }, { fromPostId }) => ({ fromPostId, toPostId, reason }),
)

/** Lets a leader give a work file back to its keeper of before, while it is still with the new one. */
export function undoHandOvers(): void {
  contributeUndo('keeper', async (causeId, { actor }: Context) => {
    const handed = await row<{ dossierId: number; fromPostId: number; toPostId: number }>(
      'SELECT dossier_id, from_post_id, to_post_id FROM dossier_hand_overs WHERE id = :causeId',
      { causeId },
    )
    await change(
      `UPDATE dossiers SET keeper_post_id = :fromPostId
       WHERE agency_id = :agencyId AND id = :dossierId AND keeper_post_id = :toPostId`,
      { ...found(handed, 'dossier.not_found'), agencyId: actor.agencyId },
    )
  })
}
