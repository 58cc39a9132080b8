import type { Context } from '../../platform/context.ts'
import type { DeliveryRow } from '../delivery-rows.ts'
import type { DocumentMessage, EdxmlMessage, StatusMessage } from '../edxml/message.ts'
import type { Organization } from '../edxml/message-parts.ts'
import { wireDay, wireMoment } from '../edxml/wire-time.ts'
import { priorities } from '../receipts/wire.ts'
import type { AmendmentRow } from './amendment-rows.ts'
import type { AmendmentKind, AnswerCode } from './contract.ts'

/** From whom a message goes, and to whom. */
export interface Between {
  from: Organization
  to: Organization
}

/** A request as edXML: a recall is BussinessDocType 1, an update 2, a removal 2 with ReceiverType 0; the version of the trace is the number of the request. Source: QCVN 102:2016. */
export function requestMessage(
  { delivery, amendment }: { delivery: DeliveryRow; amendment: AmendmentRow },
  { from, to }: Between,
): DocumentMessage {
  const { kind, number, uuid, abstract, urgency, askedAt } = amendment
  const headers = [{ organId: from.organId ?? '', timestamp: wireMoment(askedAt) }]
  const businessType = kind === 'recall' ? 'recall' : 'update'
  return {
    ...{ kind: 'document', businessType, from, to: [to], responseFor: [] },
    ...{ documentId: delivery.uuid, code: { codeNotation: delivery.reference } },
    promulgationInfo: { promulgationDate: wireDay(delivery.issuedOn) },
    ...(abstract !== null && { subject: abstract }),
    ...(urgency !== null && { otherInfo: { priority: priorities[urgency] } }),
    trace: { id: uuid, version: String(number), headers },
    business: businessOf(amendment, delivery, to),
  }
}

function businessOf({ kind, reason }: AmendmentRow, { uuid }: DeliveryRow, to: Organization) {
  const business = { reason, documentId: uuid }
  if (kind === 'recall') return business
  if (kind === 'update') return { ...business, documentInfo: { documentInfo: '1' } }
  const receivers = [{ organId: to.organId ?? '', receiverType: '0' }]
  return { ...business, documentInfo: { documentReceiver: '1', receivers } }
}

/** An answer as edXML: status 15 or 16 about the delivery; the version of the trace is the number of the request. Source: QCVN 102:2016. */
export function answerMessage(
  {
    delivery,
    answer,
  }: { delivery: DeliveryRow; answer: Pick<AmendmentRow, 'number' | 'code' | 'answerReason'> },
  { from, to }: Between,
  { at }: Pick<Context, 'at'>,
): StatusMessage {
  const { uuid, reference, issuedOn } = delivery
  return {
    ...{ kind: 'status', from, statusCode: answer.code ?? '16', timestamp: wireMoment(at) },
    responseFor: {
      ...{ organId: to.organId ?? '', documentId: uuid, code: reference },
      promulgationDate: wireDay(issuedOn),
    },
    ...(answer.answerReason !== null && { description: answer.answerReason }),
    trace: { version: String(answer.number), headers: [] },
  }
}

/** A request of a sender; the number is null where it counts none. */
export interface Request {
  about: 'request'
  kind: AmendmentKind
  number: number | null
  reason: string
  uuid?: string
}

/** An answer of a recipient; the number is null where it counts none. */
export interface Answered {
  about: 'answer'
  code: AnswerCode
  number: number | null
  reason: string | null
}

/** That a delivery stands in the place of others. */
export interface Replacement {
  about: 'replacement'
  uuid: string
  replaces: readonly string[]
  reason: string
}

/** What a message asks, answers or replaces. */
export type Understood = Request | Answered | Replacement | { about: 'nothing' }

/** What an edXML message means here; a status 13 asks as a recall does. */
export function understood(message: EdxmlMessage): Understood {
  const number = numberOf(message)
  if (message.kind === 'document') return understoodDocument(message, number)
  const { statusCode, description } = message
  if (statusCode === '13')
    return { about: 'request', kind: 'recall', number, reason: description ?? '' }
  return statusCode === '15' || statusCode === '16'
    ? { about: 'answer', code: statusCode, number, reason: description ?? null }
    : { about: 'nothing' }
}

function understoodDocument(message: DocumentMessage, number: number | null): Understood {
  const { businessType, documentId, trace, business } = message
  const reason = business.reason ?? ''
  const uuid = trace.id === undefined ? {} : { uuid: trace.id }
  if (businessType === 'recall')
    return { about: 'request', kind: 'recall', number, reason, ...uuid }
  if (businessType === 'update')
    return { about: 'request', kind: kindOfUpdate(message), number, reason, ...uuid }
  const named = business.replacements ?? []
  const replaces = named.flatMap((one) => one.documentId ?? [])
  return businessType === 'replace'
    ? { about: 'replacement', uuid: documentId, replaces: [...new Set(replaces)], reason }
    : { about: 'nothing' }
}

// Who is named as removed has it no more; any other change of the list leaves the copy as it is.
function kindOfUpdate({ to, business }: DocumentMessage): AmendmentKind {
  const own = new Set(to.map(({ organId }) => organId))
  const receivers = business.documentInfo?.receivers ?? []
  const isRemoved = receivers.some((one) => one.receiverType === '0' && own.has(one.organId))
  return isRemoved ? 'removal' : 'update'
}

function numberOf({ trace }: EdxmlMessage): number | null {
  const version = Number(trace?.version)
  return Number.isInteger(version) && version > 0 ? version : null
}
