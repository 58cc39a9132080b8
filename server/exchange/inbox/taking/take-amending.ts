import { act } from '../../../journal/act.ts'
import type { Context } from '../../../platform/context.ts'
import { files } from '../../../platform/files.ts'
import { takeAmendment, type CameFile } from '../../amendments/take-amendment.ts'
import type { DeliveryRow } from '../../delivery-rows.ts'
import { deliveryUuid } from '../../edxml/document-identifier.ts'
import type { EdxmlMessage } from '../../edxml/message.ts'
import type { Receipt } from '../came-message.ts'
import { deliveryBetween } from './delivery-about.ts'
import { insertTaken } from '../inbox-rows.ts'
import type { OpenedMessage } from '../open-message.ts'
import { pagesOf } from '../pages-of.ts'
import { takeOvertaken } from './take-overtaken.ts'
import { sortAttachments } from './sort-attachments.ts'

/** Takes a recall, an update, or an answer to one; what overtakes its delivery waits for it. */
export async function takeAmending(opened: OpenedMessage, context: Context): Promise<Receipt> {
  const deliveryId = await take({ ...opened, file: await keptFile(opened) }, context)
  if (deliveryId === 0) await takeOvertaken([uuidIn(opened.message)], context)
  return opened.receipt
}

const take = act(
  'delivery.amend',
  async (
    { came, message, from, addressed, receipt, file }: OpenedMessage & { file: CameFile | null },
    context,
  ) => {
    const delivery = await deliveryAbout(message, from.id, addressed.id)
    const taken = { came, kind: 'amendment', deliveryId: delivery?.id ?? 0, receipt } as const
    await insertTaken([taken], context.at)
    await takeAmendment(message, {
      ...{ delivery, file, context, fromAgencyId: speakerOf(delivery, from.id) },
      toAgencyId: addressed.id,
    })
    return delivery?.id ?? 0
  },
  (_, deliveryId) => deliveryId,
  ({ came: { partnerId, uuid, sha256 }, receipt, from, to }) => ({
    ...{ partnerId, uuid, messageSha256: sha256, receiptSha256: receipt.sha256 },
    agencyIds: [from.id, to.id],
  }),
)

// The body that a delivery is known by here, where it speaks under the name of its forebear.
function speakerOf(delivery: DeliveryRow | undefined, fromId: number): number {
  return delivery === undefined || delivery.fromAgencyId === fromId ? fromId : delivery.toAgencyId
}

// Never an annex in the place of a file that is damaged.
async function keptFile({ message, attachments }: OpenedMessage): Promise<CameFile | null> {
  const bytes = sortAttachments(message, attachments).main?.bytes
  return bytes ? { ...(await files().keep(bytes)), pages: await pagesOf(bytes, undefined) } : null
}

/** The delivery between two bodies, whichever of them sent it, that a message is about; nothing where it has not come yet. */
async function deliveryAbout(
  message: EdxmlMessage,
  fromId: number,
  toId: number,
): Promise<DeliveryRow | undefined> {
  const uuid = uuidIn(message)
  return (
    (await deliveryBetween(uuid, { sender: fromId, recipient: toId })) ??
    (await deliveryBetween(uuid, { sender: toId, recipient: fromId }))
  )
}

function uuidIn(message: EdxmlMessage): string {
  const about = message.kind === 'status' ? message.responseFor : message.business
  return deliveryUuid(about.documentId ?? (message.kind === 'document' ? message.documentId : ''))
}
