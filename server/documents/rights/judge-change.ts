import { act } from '../../journal/act.ts'
import { note } from '../../journal/notes.ts'
import type { Context } from '../../platform/context.ts'
import { insert, row } from '../../platform/database.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { newId } from '../../platform/identifiers.ts'
import { found, refuseIf, Refusal } from '../../platform/refusal.ts'
import {
  closeRightChange,
  insertJudgement,
  type RightChange,
  type RightSubject,
} from './changes.ts'
import type * as contract from './contract.ts'
import { narrowingOf, widen } from './narrow.ts'
import { statusOf, whyNotJudge } from './rules.ts'
import { shareOf } from './share-rows.ts'
import { endSharing } from './share.ts'
import { undoTheirs } from './undoing.ts'

type Changed = RightSubject & RightChange & { id: number; personId: number; isOpen: number | null }

/** A competent person confirms a changed right, or undoes it: what was shared is taken back, what was narrowed opened. */
export const judgeRightChange = act(
  'right.judge',
  async ({ changeId, outcome }: InputOf<typeof contract.judgeRightChange>, context) => {
    const { actor } = context
    const changed = await changeOf(actor.agencyId, changeId)
    const why = whyNotJudge({ ...changed, isOpen: changed.isOpen === 1 }, actor)
    refuseIf(statusOf(why), why)
    if (!(await closeRightChange(changeId))) throw new Refusal(409, ['rights.judged_already'])
    await insertJudgement(changeId, outcome, context)
    if (outcome === 'undone') await undo(changed, context)
    note(`${changed.subjectType}.judge_rights`, changed.subjectId, { changeId, outcome })
    return { id: changeId }
  },
  ({ changeId }) => changeId,
  ({ outcome }) => ({ outcome }),
)

async function changeOf(agencyId: number, changeId: number): Promise<Changed> {
  const changed = await row<Changed>(
    'SELECT * FROM right_changes WHERE id = :changeId AND agency_id = :agencyId',
    { changeId, agencyId },
  )
  return found(changed, 'right.not_found')
}

async function undo({ kind, causeId, ...changed }: Changed, context: Context): Promise<void> {
  if (changed.subjectType === 'dossier') await undoTheirs({ kind, causeId }, context)
  if (kind === 'share') await takeBack(causeId, context)
  const narrowing = await narrowingOf(changed.subjectId)
  if (kind === 'narrow' && narrowing === causeId) await widen(causeId, context)
  if (kind === 'widen' && narrowing === null) await narrowAgain(causeId, context)
  if (kind === 'end-share') await shareAgain(causeId, context)
}

async function takeBack(shareId: number, context: Context): Promise<void> {
  const shared = await shareOf(context.actor.agencyId, shareId)
  if (shared.endedAt === null) await endSharing(shared, context)
}

async function narrowAgain(narrowingId: number, { at }: Context): Promise<void> {
  const narrowing = await row('SELECT * FROM narrowings WHERE id = :narrowingId', { narrowingId })
  await insert('narrowings', { ...narrowing, id: newId(), narrowedAt: at })
}

async function shareAgain(shareId: number, { at, actor }: Context): Promise<void> {
  const { endedAt: _, ...shared } = await shareOf(actor.agencyId, shareId)
  await insert('shares', { ...shared, id: newId(), validFrom: actor.day, sharedAt: at })
}
