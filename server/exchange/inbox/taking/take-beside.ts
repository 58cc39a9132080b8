import { act } from '../../../journal/act.ts'
import type { Context } from '../../../platform/context.ts'
import { row } from '../../../platform/database.ts'
import { sha256 } from '../../../platform/digest.ts'
import type { DeliveryRow } from '../../delivery-rows.ts'
import { deliveryUuid } from '../../edxml/document-identifier.ts'
import type { DocumentMessage } from '../../edxml/message.ts'
import { queueStatus } from '../../outbox/tell-partner.ts'
import type { Receipt } from '../came-message.ts'
import { insertTaken } from '../inbox-rows.ts'
import type { OpenedMessage } from '../open-message.ts'
import { toldWith } from './remark-arrival.ts'
import { sortAttachments } from './sort-attachments.ts'

/**
 * Takes a document that stands here already because its sender named the same recipient by two names, a body that has
 * ended and its heir: it has its receipt, and no second delivery. Gives nothing where it came under the same name, or
 * brings another file.
 */
export async function takeBeside(
  opened: OpenedMessage,
  context: Context,
): Promise<Receipt | undefined> {
  const { message } = opened
  const delivery = message.kind === 'document' ? await besideWhich(opened, message) : undefined
  if (!delivery || message.kind !== 'document') return undefined
  await take({ ...opened, message, delivery }, context)
  return opened.receipt
}

async function besideWhich(
  { from, to, addressed, attachments }: OpenedMessage,
  message: DocumentMessage,
): Promise<DeliveryRow | undefined> {
  const bytes = sortAttachments(message, attachments).main?.bytes
  if (!bytes) return undefined
  return await row<DeliveryRow>(
    `SELECT x.* FROM deliveries x JOIN foreign_deliveries e ON e.delivery_id = x.id
     WHERE x.uuid = :uuid AND x.from_agency_id = :fromId AND x.to_agency_id = :toId
       AND x.sha256 = :hash AND e.addressed_agency_id <> :addressedId`,
    {
      ...{ uuid: deliveryUuid(message.documentId), hash: sha256(bytes) },
      ...{ fromId: from.id, toId: to.id, addressedId: addressed.id },
    },
  )
}

interface Beside extends OpenedMessage {
  message: DocumentMessage
  delivery: DeliveryRow
}

const take = act(
  'delivery.arrive_beside',
  async ({ came, receipt, delivery, message, ...between }: Beside, context) => {
    const taken = { came, kind: 'document', deliveryId: delivery.id, receipt } as const
    await insertTaken([taken], context.at)
    const { from, to, addressed } = between
    const telling = { from, to, addressed, documentIdentifier: message.documentId, at: context.at }
    await queueStatus(toldWith(remarkBeside(to.name), delivery, telling), context)
  },
  ({ delivery }) => delivery.id,
  ({ came: { partnerId, uuid, sha256: messageSha256 }, receipt, addressed, to }) => ({
    ...{ partnerId, uuid, messageSha256, receiptSha256: receipt.sha256 },
    ...{ addressedAgencyId: addressed.id, agencyIds: [to.id] },
  }),
)

const remarkBeside = (name: string): string =>
  `Văn bản này đã đến ${name} dưới tên gọi khác, tiếp nhận một lần; các bước sau được báo ở đó.`
