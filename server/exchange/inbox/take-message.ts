import { installation, type Context } from '../../platform/context.ts'
import { Refusal, type Reason } from '../../platform/refusal.ts'
import type { CameMessage, Receipt } from './came-message.ts'
import { otherContent, takenBefore } from './inbox-rows.ts'
import { deliveryUuid } from '../edxml/document-identifier.ts'
import type { DocumentMessage } from '../edxml/message.ts'
import { isSameOrgan } from '../edxml/organ-code.ts'
import { deliveryBetween } from './taking/delivery-about.ts'
import { openMessage, type OpenedMessage } from './open-message.ts'
import { raiseAlarm } from './raise-alarm.ts'
import { takeAmending } from './taking/take-amending.ts'
import { takeBeside } from './taking/take-beside.ts'
import { takeDocument } from './taking/take-document.ts'
import { takeStatus } from './taking/take-status.ts'

/**
 * Takes a message once, in one act: its row, what it does to a delivery, and the receipt. The same identifier with the
 * same hash gets the stored receipt; with another hash it is refused (409) and an alarm is raised. A document for a body
 * that has ended and for its heir arrives once. What is not signed by the body it names, or is for no body of this installation, is refused (422).
 */
export async function takeMessage(
  came: CameMessage,
  when: Pick<Context, 'at' | 'requestId'>,
): Promise<Pick<Receipt, 'content'>> {
  const context = { actor: installation, ...when }
  const before = await answeredBefore(came, context)
  if (before) return before
  try {
    return await takeInTurn(came, context)
  } catch (problem) {
    // A rival took the same message a moment ago: its row stands, and so does its receipt.
    const rivals = problem instanceof Refusal ? undefined : await answeredBefore(came, context)
    if (rivals) return rivals
    if ((problem as Error).name !== 'SequelizeUniqueConstraintError') throw problem
    return (
      (await takeBeside(await openMessage(came, context), context)) ?? refuseOther(came, context)
    )
  }
}

async function answeredBefore(
  came: CameMessage,
  context: Context,
): Promise<Pick<Receipt, 'content'> | undefined> {
  const before = await takenBefore(came)
  if (!before || before.sha256 === came.sha256) return before
  return await refuseOther(came, context)
}

async function refuseOther({ partnerId, uuid }: CameMessage, context: Context): Promise<never> {
  await raiseAlarm({ partnerId, uuid, kind: 'other-content' }, context)
  throw otherContent()
}

// Somebody moved the delivery at that moment: nothing is wrong with the message, which is judged anew.
async function takeInTurn(came: CameMessage, context: Context, triesLeft = 4): Promise<Receipt> {
  try {
    return await take(came, context)
  } catch (problem) {
    const isMoved =
      problem instanceof Refusal && problem.reasons.some((reason) => meanwhile.includes(reason))
    if (!isMoved || triesLeft === 0) throw problem
    return await takeInTurn(came, context, triesLeft - 1)
  }
}

const meanwhile: readonly Reason[] = ['delivery.changed_meanwhile', 'document.changed_meanwhile']

async function take(came: CameMessage, context: Context): Promise<Receipt> {
  const opened = await openMessage(came, context)
  const { message } = opened
  if (message.kind === 'document')
    return ['new', 'replace'].includes(message.businessType) || (await isAddition(opened, message))
      ? await takeDocument({ ...opened, message }, context)
      : await takeAmending(opened, context)
  return ['13', '15', '16'].includes(message.statusCode)
    ? await takeAmending(opened, context)
    : await takeStatus({ ...opened, message }, context)
}

// An update may name a body that is a recipient from now on, and bring it the document.
async function isAddition(
  { from, addressed, attachments }: OpenedMessage,
  { businessType, business, documentId }: DocumentMessage,
): Promise<boolean> {
  const receivers = business.documentInfo?.receivers ?? []
  const isAdded = receivers.some(
    ({ organId = '', receiverType }) =>
      receiverType === '1' && isSameOrgan(organId, addressed.code),
  )
  if (businessType !== 'update' || !isAdded || attachments.length === 0) return false
  const between = { sender: from.id, recipient: addressed.id }
  return (await deliveryBetween(deliveryUuid(documentId), between)) === undefined
}
