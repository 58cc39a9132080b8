import { refusingRival } from '../agencies/administration.ts'
import { act } from '../journal/act.ts'
import { insert, row } from '../platform/database.ts'
import { dayOf } from '../platform/days.ts'
import type { InputOf } from '../platform/endpoint.ts'
import { newId } from '../platform/identifiers.ts'
import { reasons, refuseIf } from '../platform/refusal.ts'
import type * as contract from './contract.ts'
import { yearsOf } from './dossier-rows.ts'
import { whyNotFiler } from './rules.ts'

/** Opens a work file, kept by the actor's post. Source: Nghị định 30/2020/NĐ-CP, Điều 29. */
export const openDossier = act(
  'dossier.open',
  async ({ code, title, retention }: InputOf<typeof contract.openDossier>, { actor, at }) => {
    const { agencyId, postId } = actor
    refuseIf(403, whyNotFiler(actor))
    const taken = await row(
      'SELECT id FROM dossiers WHERE agency_id = :agencyId AND code = :code',
      {
        agencyId,
        code,
      },
    )
    refuseIf(409, reasons([taken, 'dossier.code_taken']))
    const id = newId()
    const retentionYears = yearsOf(retention)
    const given = { agencyId, id, code, title, retentionYears, keeperPostId: postId }
    await refusingRival('dossier.code_taken', () =>
      insert('dossiers', { ...given, openedOn: dayOf(at), documentAmount: 0 }),
    )
    return { id }
  },
  (_, { id }) => id,
  ({ code, retention }) => ({ code, retention }),
)
