import type { Context } from '../../../platform/context.ts'
import type { DeliveryRow } from '../../delivery-rows.ts'
import type { DocumentMessage, EdxmlMessage, StatusMessage } from '../../edxml/message.ts'
import type { Organization, StaffInfo } from '../../edxml/message-parts.ts'
import { wireDay, wireMoment } from '../../edxml/wire-time.ts'
import { staffOnWire } from '../../receipts/who-on-wire.ts'
import { priorities } from '../../receipts/wire.ts'
import type { AmendmentRow } from '../amendment-rows.ts'

/** From whom a message goes, and to whom. */
export interface Between {
  from: Organization
  to: Organization
}

/** A request that travels, with the unit of whoever asks. */
export interface Travelling {
  delivery: DeliveryRow
  amendment: AmendmentRow
  department?: string | null
}

const registered = new Set(['03', '04', '05', '06'])

/** A request as edXML: a recall of what is registered is status 13, any other BussinessDocType 1, an update 2, a removal 2 with ReceiverType 0; the version of the trace is the number of the request. Source: QCVN 102:2016. */
export function requestMessage(travelling: Travelling, between: Between): EdxmlMessage {
  const { amendment, delivery } = travelling
  return amendment.kind === 'recall' && registered.has(delivery.state)
    ? askedBack(travelling, between)
    : requestDocument(travelling, between)
}

function askedBack(
  { delivery, amendment, department }: Travelling,
  { from, to }: Between,
): StatusMessage {
  const { number, uuid, askedAt, askedByName, reason } = amendment
  return {
    ...{ kind: 'status', statusCode: '13', from },
    responseFor: { ...responseFor(delivery), organId: to.organId ?? '' },
    ...{ staffInfo: staffOnWire(askedByName, department), description: reason },
    ...{
      timestamp: wireMoment(askedAt),
      trace: { id: uuid, version: String(number), headers: [] },
    },
  }
}

const responseFor = ({ uuid, reference, issuedOn }: DeliveryRow) => ({
  ...{ documentId: uuid, code: reference, promulgationDate: wireDay(issuedOn) },
})

function requestDocument(
  { delivery, amendment, department }: Travelling,
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
    business: {
      ...businessOf(amendment, delivery, to),
      staffInfo: staffOnWire(amendment.askedByName, department),
    },
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
    staffInfo,
  }: {
    delivery: DeliveryRow
    answer: Pick<AmendmentRow, 'number' | 'code' | 'answerReason'>
    /** Who answers; nobody where nobody had to be asked. */
    staffInfo?: StaffInfo | undefined
  },
  { from, to }: Between,
  { at }: Pick<Context, 'at'>,
): StatusMessage {
  return {
    ...{ kind: 'status', from, statusCode: answer.code ?? '16', timestamp: wireMoment(at) },
    responseFor: { ...responseFor(delivery), organId: to.organId ?? '' },
    ...(staffInfo && { staffInfo }),
    ...(answer.answerReason !== null && { description: answer.answerReason }),
    trace: { version: String(answer.number), headers: [] },
  }
}
