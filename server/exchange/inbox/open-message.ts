import type { Context } from '../../platform/context.ts'
import { files } from '../../platform/files.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { EdxmlMessage } from '../edxml/message.ts'
import type { ReadAttachment } from '../edxml/read-result.ts'
import { readWithTree } from '../edxml/read-edxml.ts'
import type { ReadTree } from '../edxml/reading/read-tree.ts'
import { EdxmlProblem } from '../edxml/edxml-problem.ts'
import { whyExpired } from '../partners/expiry.ts'
import { isTreeSignedBy, sealedText } from '../receipts/envelopes.ts'
import { receiptOf } from '../receipts/receipt.ts'
import { bodiesNamed, takerOf, type IssuedBy } from './bodies-named.ts'
import type { BodyRow } from './inbox-rows.ts'
import { messageLimits } from './message-limits.ts'
import { raiseAlarm } from './raise-alarm.ts'
import type { CameMessage, Receipt } from './came-message.ts'

/** A message whose sender has signed it, between the bodies that it names. */
export interface OpenedMessage {
  came: CameMessage
  message: EdxmlMessage
  attachments: readonly ReadAttachment[]
  from: BodyRow
  /** The body of this installation that takes it: the one it names, or the heir of that. */
  to: BodyRow
  /** The body that it names, by which its sender knows it. */
  addressed: BodyRow
  issuer: IssuedBy
  /** Signed by the receiving body; what is given once the message is taken. */
  receipt: Receipt
}

/**
 * Opens a message: reads it, and refuses (422) what is from no body of its partner, for no body of this
 * installation, or not signed by the body it says it is from; the first and the last raise an alarm. So is what is
 * signed by a pinned certificate that has expired, with an alarm too. A document for
 * a body that has ended is for its heir. Its bytes are kept before anything names them.
 */
export async function openMessage(came: CameMessage, context: Context): Promise<OpenedMessage> {
  const { read, tree } = readTold(came.bytes)
  const { message, attachments } = read
  const { from, addressed, issuer } = await bodiesOf(message, came, context)
  if (!isBy(from, tree, context.at)) await refuseAndRaise(came, 'envelope-not-valid', context)
  await refuseExpired(came, from, context)
  const to = bringsDocument(message) ? await takerOf(addressed, context.at) : addressed
  await files().keep(came.bytes)
  const receipt = await sealedText(
    receiptOf(received(came, message, addressed), context.at),
    addressed.id,
    context.at,
  )
  return { came, message, attachments, from, to, addressed, issuer, receipt }
}

async function bodiesOf(message: EdxmlMessage, came: CameMessage, context: Context) {
  const { from, to, issuer } = await bodiesNamed(message, came)
  if (!to) throw new Refusal(422, ['exchange.unknown_recipient'])
  if (to.partnerId !== null) throw new Refusal(422, ['exchange.wrong_installation'])
  if (from === undefined || (from.partnerId ?? 0) !== came.partnerId)
    return await refuseAndRaise(came, 'foreign-body', context)
  return { from, addressed: to, issuer }
}

async function refuseExpired(
  { partnerId, uuid }: CameMessage,
  { certificate }: BodyRow,
  context: Context,
): Promise<void> {
  const why = whyExpired(certificate, context.at, 'exchange.certificate_expired')
  if (why.length === 0) return
  await raiseAlarm({ partnerId, uuid, kind: 'certificate-expired' }, context)
  throw new Refusal(422, why)
}

const bringsDocument = (message: EdxmlMessage): boolean =>
  message.kind === 'document' && message.businessType !== 'recall'

/** Whether a message is by the body that it says it is from, as far as that can be known. */
export const isBy = (from: BodyRow, tree: ReadTree, at: string): boolean =>
  !mustBeSigned(from) || isTreeSignedBy(tree, from, at)

// What bodies of this installation send one another was signed and kept here a moment ago; over an axis many senders have no certificate that anybody could know.
function mustBeSigned({ partnerId, carrier, certificate, anchors }: BodyRow): boolean {
  const isUnknown = certificate === null && anchors === null
  return partnerId !== null && !(carrier === 'axis' && isUnknown)
}

const reasonOf = {
  'envelope-not-valid': 'exchange.envelope_not_valid',
  'foreign-body': 'exchange.unknown_sender',
} as const

async function refuseAndRaise(
  { partnerId, uuid }: CameMessage,
  kind: keyof typeof reasonOf,
  context: Context,
): Promise<never> {
  await raiseAlarm({ partnerId, uuid, kind }, context)
  throw new Refusal(422, [reasonOf[kind]])
}

/** A message with its tree; refused (422) where it cannot be read. */
export function readTold(bytes: Uint8Array) {
  try {
    return readWithTree(bytes, { limits: messageLimits() })
  } catch (problem) {
    if (problem instanceof EdxmlProblem) throw new Refusal(422, [problem.reason])
    throw problem
  }
}

/** A message as its receipt names it. */
export function received({ uuid, sha256 }: CameMessage, message: EdxmlMessage, to: BodyRow) {
  const { code: toCode, name: toName } = to
  const about = { uuid, sha256, toCode, toName, fromCode: message.from.organId ?? '' }
  if (message.kind === 'status')
    return { ...about, documentId: message.responseFor.documentId ?? '' }
  const { documentId, code, promulgationInfo } = message
  const reference = [code?.codeNumber, code?.codeNotation].filter(Boolean).join('/')
  return { ...about, documentId, reference, promulgationDate: promulgationInfo?.promulgationDate }
}
