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
import { setAside } from './give-up.ts'
import { machine } from './machine/machine.ts'
import { isOutdated } from './machine/recipient.ts'
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

/** Takes a request of a sender elsewhere, inside the caller's act: answered at once where nobody need be asked, else it waits, in the place of what waited before; one that comes twice is answered once more, and one that comes after a later one waits no more. */
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
  const side = sideOf(delivery, amendments)
  const asked = askedIn(came, number, askedBy(came, delivery, context))
  if (isOutdated(side, number)) {
    await enterOutdated(delivery, asked, context)
    return
  }
  const { messages } = machine.take(side, { kind, number })
  const [answer] = messages
  const code = answer?.kind === 'answer' ? answer.code : null
  const isRenewed = openRequest(side) !== undefined
  await enter(delivery, { asked, code, isRenewed }, context)
}

// Its sender has asked anew since, and waits for the answer to that alone.
async function enterOutdated(delivery: DeliveryRow, asked: AskedNow, context: Context) {
  await touchDelivery(delivery)
  await insertAmendment(delivery, { ...asked, isOpen: null, givenUpAt: context.at }, context)
  noteAsked(delivery, asked)
}

// Who numbers nothing asks again what waits, or anew.
function numberOf({ number }: Request, amendments: readonly AmendmentRow[]): number {
  return (
    number ?? openRequest({ asked: amendments })?.number ?? (amendments.at(-1)?.number ?? 0) + 1
  )
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

interface Entered {
  asked: AskedNow
  code: AmendmentRow['code']
  /** Whether it stands in the place of one that waits. */
  isRenewed: boolean
}

async function enter(
  delivery: DeliveryRow,
  { asked, code, isRenewed }: Entered,
  context: Context,
): Promise<void> {
  const here = { ...(await hereOf(delivery)), recipient: true }
  if (code === null) await touchDelivery(delivery)
  else await settle({ delivery, amendment: asked, answer: { code, reason: null }, here }, context)
  if (isRenewed) await setAside(delivery.id, context.at)
  const amendment = await insertAmendment(delivery, asked, context)
  noteAsked(delivery, asked)
  if (code === null) return
  await writeAnswer(amendment, { code, reason: null }, context)
  await sendAnswer(delivery, { ...amendment, code }, context)
}

function noteAsked(delivery: DeliveryRow, { number, kind, reason, askedByName }: AskedNow): void {
  const by = { byAgencyId: delivery.fromAgencyId, byName: askedByName }
  note('delivery.asked', delivery.id, { number, kind, reason, ...by, ...bothBodies(delivery) })
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
