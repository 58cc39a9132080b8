import { typeCodeOf } from '../../documents/type-names.ts'
import type { DocumentMessage } from '../edxml/message.ts'
import { dayOf, momentOf } from '../edxml/wire-time.ts'
import { isCirculation, urgencyOf } from '../receipts/wire.ts'

const text = (given: string | undefined, most: number): string | null =>
  given?.trim().normalize('NFC').slice(0, most) || null

/** What a delivery shows of a message's document; `at` stands in for days and times that are none. */
export function deliveryFacts(message: DocumentMessage, at: string) {
  const { code, promulgationInfo, otherInfo, documentType, trace } = message
  const printed = otherInfo?.referenceCodes?.[0] ?? plainReference(code)
  return {
    reference: text(printed, 80) ?? '',
    issuedOn: dayOf(promulgationInfo?.promulgationDate) ?? at.slice(0, 10),
    typeCode: typeCodeOf(documentType?.typeDetail, documentType?.typeName),
    abstract: text(message.subject, 500) ?? text(message.content, 500) ?? '',
    urgency: urgencyOf(otherInfo?.priority),
    sentAt: momentOf(trace?.headers[0]?.timestamp) ?? at,
    sentByName: text(message.signerInfo?.fullName, 100) ?? '',
  }
}

/** What is kept beside it until it is registered. */
export function foreignFacts(message: DocumentMessage) {
  const { code, signerInfo, otherInfo, responseFor, steeringType } = message
  const number = Number.parseInt(code?.codeNumber ?? '', 10)
  return {
    documentIdentifier: message.documentId.slice(0, 200),
    number: Number.isSafeInteger(number) && number < 2 ** 31 ? number : null,
    notation: text(code?.codeNotation, 60),
    circulation: isCirculation(otherInfo?.typerNotation) ? otherInfo.typerNotation : null,
    signerName: text(signerInfo?.fullName, 100),
    signerTitle: text(signerInfo?.position, 100),
    answersUuid: text(responseFor[0]?.documentId, 36),
    dueOn: dayOf(message.dueDate) ?? null,
    note: steeringType === '2' ? text(message.content, 500) : null,
  }
}

function plainReference(code: DocumentMessage['code']): string {
  return [code?.codeNumber, code?.codeNotation].filter(Boolean).join('/')
}
