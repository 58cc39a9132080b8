import type { Context } from '../../platform/context.ts'
import { refuseIf } from '../../platform/refusal.ts'
import type { DeliveryRow } from '../delivery-rows.ts'
import {
  hereOf,
  insertAmendment,
  sideOf,
  touchDelivery,
  writeAnswer,
  nothingNew,
  type AmendmentRow,
  type AskedNow,
  type NewContent,
} from './amendment-rows.ts'
import { machine } from './machine/machine.ts'
import { whyNotAsk } from './rules.ts'
import { sendRequest } from './messages/send.ts'
import { settle } from './settle.ts'
import type { AmendmentKind } from './contract.ts'
import { openRequest, type Side } from './machine/side.ts'

/** What a sender asks. */
export interface Asking {
  delivery: DeliveryRow
  /** All that was asked of it before. */
  amendments: readonly AmendmentRow[]
  kind: AmendmentKind
  reason: string
  content?: NewContent
}

/** Whether a request waits for somebody, or was agreed or refused at once. */
export type Outcome = 'waits' | '15' | '16'

/**
 * Asks the recipient of a delivery, inside the caller's act: what nobody has registered there is given back or
 * changed at once, the rest waits for its clerk; a recipient in another installation is asked by a message.
 */
export async function askRecipient(
  { delivery, amendments, kind, reason, content = nothingNew }: Asking,
  context: Context,
): Promise<Outcome> {
  const side = sideOf(delivery, amendments)
  refuseIf(409, whyNotAsk({ ...delivery, isAsked: openRequest(side) !== undefined }, kind))
  const here = await hereOf(delivery)
  const asked = { number: amendments.length + 1, kind, reason, ...content }
  if (!here.recipient) return await askElsewhere(delivery, asked, context)
  const code = answeredHere(side, asked)
  if (code === 'waits') await touchDelivery(delivery)
  else await settle({ delivery, amendment: asked, answer: { code, reason: null }, here }, context)
  const amendment = await insertAmendment(delivery, asked, context)
  if (code !== 'waits') await writeAnswer(amendment, { code, reason: null }, context)
  return code
}

async function askElsewhere(delivery: DeliveryRow, asked: AskedNow, context: Context) {
  await touchDelivery(delivery)
  const amendment = await insertAmendment(delivery, asked, context)
  await sendRequest(delivery, amendment, context)
  return 'waits' as const
}

// Inside one installation nothing travels: what was sent has arrived by the time that it is asked back.
function answeredHere(side: Side, { number, kind }: AskedNow): Outcome {
  const arrived = side.state === 'sent' ? machine.take(side, { kind: 'new' }).side : side
  const { messages } = machine.take(arrived, { kind, number })
  const [answer] = messages
  return answer?.kind === 'answer' ? answer.code : 'waits'
}
