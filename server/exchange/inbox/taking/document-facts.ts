import { typeCodeOf } from '../../../documents/type-names.ts'
import { dayOf as dayInVietnam } from '../../../platform/days.ts'
import type { DocumentMessage } from '../../edxml/message.ts'
import { dayOf, momentOf } from '../../edxml/wire-time.ts'
import { isCirculation, urgencyOf } from '../../receipts/wire.ts'

const text = (given: string | undefined, most: number): string | null =>
  given?.trim().normalize('NFC').slice(0, most) || null

/** What a delivery shows of a message's document; `at` stands in for days and times that are none. */
export function deliveryFacts(message: DocumentMessage, at: string) {
  const { promulgationInfo, otherInfo, documentType = {} } = message
  return {
    reference: referenceOf(message),
    issuedOn: dayOf(promulgationInfo?.promulgationDate) ?? dayInVietnam(at),
    typeCode: typeCodeOf(documentType.typeDetail, documentType.typeName),
    abstract: abstractOf(message),
    urgency: urgencyOf(otherInfo?.priority),
    sentAt: momentOf(leftAt(message)) ?? at,
    sentByName: signedBy(message),
  }
}

/** What is kept beside it until it is registered. */
export function foreignFacts(message: DocumentMessage) {
  const { code = {}, signerInfo = {}, responseFor, steeringType } = message
  return {
    documentIdentifier: message.documentId.slice(0, 200),
    number: numberOf(code.codeNumber),
    notation: text(code.codeNotation, 60),
    circulation: circulationOf(message),
    signerName: text(signerInfo.fullName, 100),
    signerTitle: text(signerInfo.position, 100),
    answersUuid: text(responseFor[0]?.documentId, 36),
    dueOn: dayOf(message.dueDate) ?? null,
    note: steeringType === '2' ? text(message.content, 500) : null,
  }
}

// What was sent on was passed before by others.
function leftAt({ from, trace: { headers } }: DocumentMessage): string | undefined {
  const own = headers.findLast(({ organId }) => organId === from.organId) ?? headers[0]
  return own?.timestamp
}

function signedBy({ signerInfo }: DocumentMessage): string {
  return text(signerInfo?.fullName, 100) ?? ''
}

function abstractOf({ subject, content }: DocumentMessage): string {
  return text(subject, 500) ?? text(content, 500) ?? ''
}

function numberOf(given: string | undefined): number | null {
  const number = Number.parseInt(given ?? '', 10)
  return Number.isSafeInteger(number) && number < 2 ** 31 ? number : null
}

function circulationOf({ otherInfo }: DocumentMessage) {
  const mark = otherInfo?.typerNotation
  return isCirculation(mark) ? mark : null
}

function referenceOf({ code, otherInfo }: DocumentMessage): string {
  const printed = otherInfo?.referenceCodes?.[0]
  const plain = [code?.codeNumber, code?.codeNotation].filter(Boolean).join('/')
  return text(printed ?? plain, 80) ?? ''
}
