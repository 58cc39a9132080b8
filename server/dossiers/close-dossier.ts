import { act } from '../journal/act.ts'
import { insert } from '../platform/database.ts'
import { dayOf } from '../platform/days.ts'
import type { InputOf } from '../platform/endpoint.ts'
import { refuseIf } from '../platform/refusal.ts'
import { followClosing } from './closing-process.ts'
import { contentsOf } from './contents.ts'
import type * as contract from './contract.ts'
import { changedDossier, yearsOf } from './dossier-rows.ts'
import { whyNotClose, whyNotCloser } from './rules.ts'

/** Closes a work file once nothing in it is open, and fixes how long it is kept. Source: Nghị định 30/2020/NĐ-CP, Điều 29. */
export const closeDossier = act(
  'dossier.close',
  async ({ dossierId, retention }: InputOf<typeof contract.closeDossier>, context) => {
    const { actor, at } = context
    const values = { actor, years: yearsOf(retention) }
    const dossier = await changedDossier(
      dossierId,
      'retention_years = :years, is_open = NULL',
      values,
    )
    refuseIf(403, whyNotCloser(dossier, actor))
    refuseIf(409, whyNotClose(dossier, await contentsOf(dossier)))
    const { postId } = actor
    await insert('dossier_closings', { dossierId, closedAt: at, closedOn: dayOf(at), postId })
    await followClosing(dossier, context)
    return { id: dossierId }
  },
  ({ dossierId }) => dossierId,
  ({ retention }) => ({ retention }),
)
