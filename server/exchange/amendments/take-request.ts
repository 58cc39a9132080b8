import type { Urgency } from '../../documents/shapes/contract.ts'
import { note } from '../../journal/notes.ts'
import type { Context } from '../../platform/context.ts'
import { bothBodies, type DeliveryRow } from '../delivery-rows.ts'
import type { EdxmlMessage } from '../edxml/message.ts'
import { toldBy } from '../receipts/who-on-wire.ts'
import { urgencyOf } from '../receipts/wire.ts'
import {
  amendmentsOf,
  hereOf,
  insertAmendment,
  nothingNew,
  sideOf,
  touchDelivery,
  writeAnswer,
  type AmendmentRow,
  type AskedNow,
  type NewContent,
} from './amendment-rows.ts'
import { machine } from './machine/machine.ts'
import { sendAnswer } from './messages/send.ts'
import { settle } from './settle.ts'
import { openRequest } from './machine/side.ts'
import type { Request } from './messages/understood.ts'

/** A request that came, with the new file of an update. */
export interface CameRequest {
  message: EdxmlMessage
  meant: Request
  file: Pick<NewContent, 'sha256' | 'sizeBytes' | 'pages'> | null
}

/** Takes a request of a sender elsewhere, inside the caller's act: answered at once where nobody need be asked, else it waits; one that comes twice is answered once more. */
export async function takeRequest(
  delivery: DeliveryRow,
  came: CameRequest,
  context: Context,
): Promise<void> {
  const { kind } = came.meant
  const amendments = await amendmentsOf([delivery.id])
  const number = numberOf(came.meant, amendments)
  const known = amendments.find((one) => one.number === number)
  if (known) {
    if (known.code !== null) await sendAnswer(delivery, known, context)
    return
  }
  const { messages } = machine.take(sideOf(delivery, amendments), { kind, number })
  const [answer] = messages
  const code = answer?.kind === 'answer' ? answer.code : null
  await enter(
    delivery,
    { asked: askedIn(came, number, askedBy(came, delivery, context)), code },
    context,
  )
}

// Who numbers nothing asks again what waits, or anew.
function numberOf({ number }: Request, amendments: readonly AmendmentRow[]): number {
  return number ?? openRequest({ asked: amendments })?.number ?? amendments.length + 1
}

// Who asks there, and when.
function askedBy({ message }: CameRequest, { sentAt }: DeliveryRow, context: Context): Context {
  const { from, trace } = message
  const { staffInfo } = message.kind === 'status' ? message : message.business
  const timestamp = message.kind === 'status' ? message.timestamp : trace?.headers.at(-1)?.timestamp
  const said = { ...(staffInfo && { staffInfo }), ...(timestamp !== undefined && { timestamp }) }
  return toldBy({ from, ...said }, sentAt, context)
}

function askedIn({ message, meant, file }: CameRequest, number: number, context: Context) {
  const { kind, reason, uuid } = meant
  const content = kind === 'update' ? { ...nothingNew, ...saidAnew(message), ...file } : nothingNew
  const { actor, at: askedAt } = context
  const by = { askedByName: actor.name, askedAt }
  const asked = { number, kind, reason: reason.slice(0, mostLetters), ...by }
  return { ...asked, ...content, ...(uuid !== undefined && { uuid }) }
}

async function enter(
  delivery: DeliveryRow,
  { asked, code }: { asked: AskedNow; code: AmendmentRow['code'] },
  context: Context,
): Promise<void> {
  const here = { ...(await hereOf(delivery)), recipient: true }
  if (code === null) await touchDelivery(delivery)
  else await settle({ delivery, amendment: asked, answer: { code, reason: null }, here }, context)
  const amendment = await insertAmendment(delivery, asked, context)
  const { number, kind, reason } = asked
  const by = { byAgencyId: delivery.fromAgencyId, byName: asked.askedByName }
  note('delivery.asked', delivery.id, { number, kind, reason, ...by, ...bothBodies(delivery) })
  if (code === null) return
  await writeAnswer(amendment, { code, reason: null }, context)
  await sendAnswer(delivery, { ...amendment, code }, context)
}

const mostLetters = 500

function saidAnew(message: EdxmlMessage): { abstract: string | null; urgency: Urgency | null } {
  if (message.kind !== 'document') return { abstract: null, urgency: null }
  const { subject, otherInfo } = message
  const priority = otherInfo?.priority
  return {
    abstract: subject?.trim().slice(0, mostLetters) || null,
    urgency: priority === undefined ? null : urgencyOf(priority),
  }
}
