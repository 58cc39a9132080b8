import { act } from '../../../journal/act.ts'
import { note } from '../../../journal/notes.ts'
import { installationContext, type Context } from '../../../platform/context.ts'
import { change, insert, rows } from '../../../platform/database.ts'
import { insertStatuses } from '../../delivery-rows.ts'
import { inGroups } from '../../../platform/in-groups.ts'
import { noteLate } from '../abandonments.ts'
import type { OutboxRow } from '../outbox-rows.ts'

/** A message that left, and the receipt that its partner signed for it. */
export interface Answered {
  row: Pick<OutboxRow, 'id' | 'partnerId' | 'uuid' | 'deliveryId' | 'kind' | 'fromAgencyId'>
  receipt: { content: string; sha256: string }
}

// Late: nobody waited for it any more.
type Open = Answered & { isLate: boolean }

/** Keeps the receipt of a message, once; a delivery that was on its way has then arrived (01). Receipts that come together share a commit. */
export const takeReceipt = inGroups<Answered, undefined>(async (answered) => {
  const open = await stillOpen(answered)
  if (open.length > 0) await take(open, installationContext('receipts'))
  return answered.map(() => undefined)
})

async function stillOpen(answered: readonly Answered[]): Promise<Open[]> {
  const open = await rows<{ id: number; state: string }>(
    "SELECT id, state FROM outbox WHERE state IN ('ready', 'carried', 'given-up') AND id IN (:ids)",
    { ids: answered.map(({ row }) => row.id) },
  )
  const states = new Map(open.map(({ id, state }) => [id, state]))
  return answered.flatMap((one) => {
    const state = states.get(one.row.id)
    return states.delete(one.row.id) ? [{ ...one, isLate: state === 'given-up' }] : []
  })
}

const take = act(
  'delivery.receipt',
  async (answered: readonly Open[], context) => {
    await closeMessages(answered, context.at)
    const late = answered.filter(({ isLate }) => isLate)
    await noteLate(
      late.map(({ row }) => row.id),
      context.at,
    )
    await insert(
      'receipts',
      answered.map(({ row: { partnerId, uuid, deliveryId }, receipt }) => ({
        ...{ partnerId, messageUuid: uuid, direction: 'taken', deliveryId },
        ...{ sha256: receipt.sha256, content: receipt.content, at: context.at },
      })),
    )
    await letArrive(answered, context)
    for (const one of answered.slice(1))
      note('delivery.receipt', one.row.deliveryId, detailsOf(one))
  },
  ([first]) => first?.row.deliveryId ?? 0,
  ([first]) => (first ? detailsOf(first) : {}),
)

function detailsOf({ row: { uuid, partnerId, fromAgencyId }, receipt, isLate }: Open) {
  const details = { uuid, partnerId, receiptSha256: receipt.sha256, agencyIds: [fromAgencyId] }
  return isLate ? { ...details, isLate } : details
}

async function closeMessages(answered: readonly Answered[], at: string): Promise<void> {
  await change(
    `UPDATE outbox SET state = 'answered', answered_at = :at, attempts = attempts + 1,
       problem = NULL WHERE state IN ('ready', 'carried', 'given-up') AND id IN (:ids)`,
    { at, ids: answered.map(({ row }) => row.id) },
  )
}

const mostLetters = 100

async function letArrive(answered: readonly Answered[], context: Context): Promise<void> {
  const ids = answered.filter(({ row }) => row.kind === 'document').map(({ row }) => row.deliveryId)
  if (ids.length === 0) return
  const sent = await rows<{ id: number; rev: number; toName: string }>(
    "SELECT id, rev, to_name FROM deliveries WHERE state = 'sent' AND id IN (:ids)",
    { ids },
  )
  if (sent.length === 0) return
  const on = sent.map(({ id }) => id)
  await change("UPDATE deliveries SET state = '01', rev = rev + 1 WHERE id IN (:on)", { on })
  // Whoever signed the receipts took them in.
  const ordinals = sent.map(({ id, rev, toName }) => ({
    ...{ deliveryId: id, ordinal: rev + 1, byName: toName.slice(0, mostLetters) },
  }))
  await insertStatuses(ordinals, { code: '01' }, context)
}
