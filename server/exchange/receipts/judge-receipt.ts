import { readWithTree } from '../edxml/read-edxml.ts'
import type { ReadTree } from '../edxml/reading/read-tree.ts'
import type { ReadyRow } from '../outbox/outbox-rows.ts'
import type { PartnerRow } from '../partners/partner-rows.ts'
import { isTreeSignedBy } from './envelopes.ts'
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
  const tree = treeOf(bytes, sent)
  return tree !== undefined && isTreeSignedBy(tree, trust, present())
}

// Of a receipt that is about what was sent; nothing where it is not.
function treeOf(
  bytes: Uint8Array,
  sent: Pick<ReadyRow, 'uuid' | 'sha256' | 'toCode'>,
): ReadTree | undefined {
  try {
    const { read, tree } = readWithTree(bytes)
    const { message } = read
    return message.kind === 'status' && isReceiptOf(message, sent) ? tree : undefined
  } catch {
    return undefined
  }
}
