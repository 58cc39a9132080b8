import { Refusal, type Reason } from '../../platform/refusal.ts'
import type { EdxmlMessage } from '../edxml/message.ts'
import { sealedText } from '../receipts/envelopes.ts'
import { inVietnamese } from '../receipts/reasons-on-wire.ts'
import { receiptOf } from '../receipts/receipt.ts'
import { bodiesNamed } from './bodies-named.ts'
import type { CameMessage } from './came-message.ts'
import { isBy, readTold, received } from './open-message.ts'

const mostLetters = 500

// Who sent it is not proved, or what was sent before stands.
const notTold: readonly Reason[] = [
  'exchange.envelope_not_valid',
  'exchange.unknown_sender',
  'exchange.other_content',
]

/** The refusal of a new document at the door as its sender is told it: a status 02 signed by the body that it names; nothing where its sender cannot be answered. */
export async function toldRefusal(
  came: CameMessage,
  reasons: readonly Reason[],
  at: string,
): Promise<string | undefined> {
  if (reasons.some((reason) => notTold.includes(reason))) return undefined
  try {
    return await answerTo(came, reasons, at)
  } catch (problem) {
    // It cannot be read, or the body has no key to sign by.
    if (problem instanceof Refusal) return undefined
    throw problem
  }
}

async function answerTo(
  came: CameMessage,
  reasons: readonly Reason[],
  at: string,
): Promise<string | undefined> {
  const { read, tree } = readTold(came.bytes)
  const { from, to } = await bodiesNamed(read.message, came)
  const isOurs = to?.partnerId === null && from?.partnerId === came.partnerId
  if (!isOurs || !bringsNew(read.message) || !isBy(from, tree, at)) return undefined
  const taken = receiptOf(received(came, read.message, to), at)
  const description = inVietnamese(reasons).slice(0, mostLetters)
  return (await sealedText({ ...taken, statusCode: '02', description }, to.id, at)).content
}

const bringsNew = (message: EdxmlMessage): boolean =>
  message.kind === 'document' && ['new', 'replace'].includes(message.businessType)
