import { isSameOrgan } from '../edxml/organ-code.ts'
import type { StatusMessage } from '../edxml/message.ts'
import { wireMoment } from '../edxml/wire-time.ts'
import { bodyOnWire } from './wire.ts'

/** A message as its receipt names it, and between whom it went. */
export interface Received {
  uuid: string
  sha256: string
  /** OrganId and name of the receiving body, and OrganId of the sending one. */
  toCode: string
  toName: string
  fromCode: string
  documentId: string
  reference?: string | undefined
  /** As on the wire. */
  promulgationDate?: string | undefined
}

/** The receipt of a message, before the receiving body signs it: status 01, bound to the message's identifier and to the hash of its bytes. */
export function receiptOf(received: Received, at: string): StatusMessage {
  const { fromCode, documentId, reference, promulgationDate } = received
  return {
    ...{ kind: 'status', statusCode: '01' },
    from: bodyOnWire(received.toCode, received.toName),
    responseFor: {
      ...{ organId: fromCode, documentId },
      ...(reference !== undefined && { code: reference }),
      ...(promulgationDate !== undefined && { promulgationDate }),
    },
    description: bindingOf(received),
    timestamp: wireMoment(at),
  }
}

/** Whether a status is the receipt of exactly these bytes by this body. */
export function isReceiptOf(
  message: StatusMessage,
  sent: Pick<Received, 'uuid' | 'sha256' | 'toCode'>,
): boolean {
  const { statusCode, from, description } = message
  return (
    statusCode === '01' &&
    isSameOrgan(from.organId ?? '', sent.toCode) &&
    description === bindingOf(sent)
  )
}

function bindingOf({ uuid, sha256 }: Pick<Received, 'uuid' | 'sha256'>): string {
  return `Đã đến: ${uuid} sha256:${sha256}`
}
