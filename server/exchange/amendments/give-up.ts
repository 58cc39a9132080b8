import { change } from '../../platform/database.ts'

/** Waits no more for the answers to requests whose messages were given up, inside the caller's act. */
export async function giveUpRequests(
  messages: readonly { uuid: string; deliveryId: number }[],
  at: string,
): Promise<void> {
  if (messages.length === 0) return
  await change(
    `UPDATE amendments SET is_open = NULL, given_up_at = :at
     WHERE delivery_id IN (:deliveryIds) AND uuid IN (:uuids) AND is_open = 1`,
    {
      at,
      deliveryIds: messages.map(({ deliveryId }) => deliveryId),
      uuids: messages.map(({ uuid }) => uuid),
    },
  )
}

/** Sets aside the request that waits, because its sender has asked anew, inside the caller's act, which has moved the delivery. */
export async function setAside(deliveryId: number, at: string): Promise<void> {
  await change(
    `UPDATE amendments SET is_open = NULL, given_up_at = :at
     WHERE delivery_id = :deliveryId AND is_open = 1`,
    { at, deliveryId },
  )
}
