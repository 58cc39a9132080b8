import { randomUUID } from 'node:crypto'
import type { Context } from '../../platform/context.ts'
import { afterCommit, insert, row } from '../../platform/database.ts'
import { newId } from '../../platform/identifiers.ts'
import type { EdxmlMessage } from '../edxml/message.ts'
import { wakeSender } from './wake-sender.ts'

/** A file of the store that a message brings along. */
export interface StoredAttachment {
  name: string
  contentType: string
  sha256: string
  /** Where it is known. */
  sizeBytes?: number
}

/** From whom and to whom a message goes, which delivery it is about, and the case in whose order it leaves. */
export interface Enqueuing {
  fromAgencyId: number
  toAgencyId: number
  /** The delivery as this side knows it. */
  deliveryId: number
  /** What shares it leaves in the order in which it was queued: the uuid of the delivery that began the case. */
  caseKey: string
  /** The message's own identifier where it must be the same when it is queued again; a new one where left out. */
  uuid?: string
  kind?: 'status' | 'amendment'
  attachments?: readonly StoredAttachment[]
  context: Pick<Context, 'at'>
}

/** What stands in the outbox of a message. */
export interface Queued {
  message: EdxmlMessage
  attachments: readonly StoredAttachment[]
}

/** The partner that stands for this installation itself: what is queued for it is taken here. */
export const ownPartner = 0

/**
 * Queues a message for a body inside the caller's act, wherever the body lives; it is sealed, signed by the
 * sender's exchange key, and carried after the commit. Gives its identifier.
 */
export async function enqueueMessage(message: EdxmlMessage, given: Enqueuing): Promise<string> {
  const { fromAgencyId, toAgencyId, deliveryId, caseKey, context, attachments = [] } = given
  const { uuid = randomUUID(), kind = 'amendment' } = given
  const carrier = await row<{ partnerId: number }>(
    'SELECT partner_id FROM body_carriers WHERE agency_id = :toAgencyId',
    { toAgencyId },
  )
  const queued: Queued = { message, attachments }
  await insert('outbox', {
    ...{ partnerId: carrier?.partnerId ?? ownPartner, id: newId(), uuid, kind },
    ...{ fromAgencyId, toAgencyId, deliveryId, caseKey, message: JSON.stringify(queued) },
    ...{ state: 'waiting', attempts: 0, nextTryAt: context.at, queuedAt: context.at },
  })
  afterCommit(wakeSender)
  return uuid
}
