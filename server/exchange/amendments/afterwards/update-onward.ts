import { act } from '../../../journal/act.ts'
import type { Context } from '../../../platform/context.ts'
import { rows } from '../../../platform/database.ts'
import { bothBodies, deliveriesOf, type DeliveryRow } from '../../delivery-rows.ts'
import { amendmentsOf, type AmendmentRow, type NewContent } from '../amendment-rows.ts'
import { askRecipient } from '../ask.ts'
import { whyNotAsk } from '../rules.ts'
import { openRequest } from '../machine/side.ts'

/** The update that a copy took over last: what it says anew, and when it was agreed. */
type Agreed = Pick<AmendmentRow, 'reason' | 'answeredAt'> & NewContent

/** Asks each body to which a copy was sent on to take over what its own sender updated in it; who is asked already, has refused or completed it is passed over. Safe to repeat. */
export async function updateOnward(documentId: number, context: Context): Promise<void> {
  const sentOn = await deliveriesOf(documentId)
  if (sentOn.length === 0) return
  const [agreed] = await lastAgreed(documentId)
  if (!agreed) return
  const amendments = await amendmentsOf(sentOn.map(({ id }) => id))
  for (const delivery of sentOn) {
    const asked = amendments.filter(({ deliveryId }) => deliveryId === delivery.id)
    if (isToAsk(delivery, asked, agreed)) await update({ delivery, asked, agreed }, context)
  }
}

async function lastAgreed(documentId: number): Promise<Agreed[]> {
  return await rows<Agreed>(
    `SELECT a.reason, a.answered_at, a.abstract, a.urgency, a.sha256, a.size_bytes, a.pages
     FROM amendments a JOIN deliveries x ON x.id = a.delivery_id
     WHERE x.incoming_document_id = :documentId AND a.kind = 'update' AND a.code = '15'
     ORDER BY a.number DESC LIMIT 1`,
    { documentId },
  )
}

// A copy that was sent on after the update has it already.
function isToAsk(
  { sentAt, ...delivery }: DeliveryRow,
  asked: readonly AmendmentRow[],
  { answeredAt }: Agreed,
): boolean {
  const since = answeredAt ?? ''
  const isAsked = openRequest({ asked }) !== undefined
  const isNew = sentAt < since && !asked.some(({ askedAt }) => askedAt >= since)
  return isNew && whyNotAsk({ ...delivery, isAsked }, 'update').length === 0
}

interface Updating {
  delivery: DeliveryRow
  asked: readonly AmendmentRow[]
  agreed: Agreed
}

const update = act(
  'delivery.update_onward',
  async ({ delivery, asked, agreed }: Updating, context) => {
    const { reason, answeredAt: _, ...content } = agreed
    const request = { delivery, amendments: asked, kind: 'update', reason, content } as const
    return await askRecipient(request, context)
  },
  ({ delivery }) => delivery.id,
  ({ delivery, agreed }, outcome) => ({
    ...{ outcome, reason: agreed.reason, sha256: agreed.sha256 },
    ...bothBodies(delivery),
  }),
)
