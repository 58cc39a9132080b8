import { readEdxml } from '../edxml/read-edxml.ts'
import type { ReadyRow } from '../outbox/outbox-rows.ts'
import type { PartnerRow } from '../partners/partner-rows.ts'
import { isSignedBy } from './envelopes.ts'
import { isReceiptOf } from './receipt.ts'
import { present } from '../partners/present.ts'

/** Whether a text is the receipt of a message by the body that it went to: it names these very bytes, and is signed by that body. */
export function isValidReceipt(
  content: string,
  sent: Pick<ReadyRow, 'uuid' | 'sha256' | 'toCode' | 'toCertificate' | 'toName'>,
  { anchors }: Pick<PartnerRow, 'anchors'>,
): boolean {
  const bytes = new TextEncoder().encode(content)
  const trust = { name: sent.toName, certificate: sent.toCertificate, anchors }
  return isAbout(bytes, sent) && isSignedBy(bytes, trust, present())
}

function isAbout(bytes: Uint8Array, sent: Pick<ReadyRow, 'uuid' | 'sha256' | 'toCode'>): boolean {
  try {
    const { message } = readEdxml(bytes)
    return message.kind === 'status' && isReceiptOf(message, sent)
  } catch {
    return false
  }
}
