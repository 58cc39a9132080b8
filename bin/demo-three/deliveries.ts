import { listDocumentDeliveries } from '../../server/exchange/contract.ts'
import { province } from '../../server/agencies/demonstration/province.data.ts'
import type { ReplyOf } from '../../server/platform/endpoint.ts'
import type { Issued } from '../demo/outgoing.ts'

/** A delivery as its sender sees it. */
export type Delivery = ReplyOf<typeof listDocumentDeliveries>['deliveries'][number]

/** Where the delivery of a document to the body with this code stands at its sender. */
export async function deliveryTo(
  { clerk, id: documentId }: Issued,
  code: string,
): Promise<Delivery> {
  const { deliveries } = await clerk.call(listDocumentDeliveries, { documentId })
  const name = province.find((body) => body.code === code)?.name
  const found = deliveries.find(({ toName }) => toName === name)
  if (!found) throw new Error(`nothing was sent to ${code}`)
  return found
}
