import { showDocumentEnvelope, showEnvelope } from '../../server/exchange/inbox/contract.ts'
import { useAnswer } from '../query.ts'
import { Envelope } from './envelope.tsx'

/** The envelope of a delivery; nothing where it came from this installation. */
export function DeliveryEnvelope({ deliveryId }: { deliveryId: number }) {
  return <Envelope envelope={useAnswer(showEnvelope, { deliveryId }).reply?.envelope} isArriving />
}

/** The same of an incoming document. */
export function DocumentEnvelope({ documentId }: { documentId: number }) {
  return <Envelope envelope={useAnswer(showDocumentEnvelope, { documentId }).reply?.envelope} />
}
