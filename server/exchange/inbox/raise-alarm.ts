import { act } from '../../journal/act.ts'
import { insert, row } from '../../platform/database.ts'
import type { Context } from '../../platform/context.ts'
import { newId } from '../../platform/identifiers.ts'

/** What a partner did that it must not. */
export interface Alarm {
  partnerId: number
  /** Of the message. */
  uuid: string
  kind:
    | 'other-content'
    | 'receipt-not-valid'
    | 'envelope-not-valid'
    | 'foreign-body'
    | 'certificate-expired'
}

const mostUnseen = 100

/** Raises an alarm that the administrators see; the same again stays one, and of one kind a partner raises a hundred that nobody has seen, no more. */
export async function raiseAlarm(alarm: Alarm, context: Context): Promise<void> {
  const known = await row(
    `SELECT id FROM exchange_alarms
     WHERE partner_id = :partnerId AND uuid = :uuid AND kind = :kind`,
    { ...alarm },
  )
  if (known) return
  const unseen = await row<{ count: number }>(
    `SELECT COUNT(*) AS count FROM exchange_alarms
     WHERE partner_id = :partnerId AND kind = :kind AND seen_at IS NULL`,
    { ...alarm },
  )
  if (Number(unseen?.count) < mostUnseen) await raise(alarm, context)
}

const raise = act(
  'partner.alarm',
  async (alarm: Alarm, { at }) => {
    await insert('exchange_alarms', { id: newId(), ...alarm, raisedAt: at, seenAt: null })
  },
  ({ partnerId }) => partnerId,
  ({ uuid, kind }) => ({ uuid, kind }),
)
