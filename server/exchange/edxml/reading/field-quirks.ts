import { readDocumentIdentifier } from '../document-identifier.ts'
import type { DocumentMessage, EdxmlMessage, StatusMessage } from '../message.ts'
import type { Quirk } from '../read-result.ts'
import { dayOf, momentOf } from '../wire-time.ts'

/** What is unusual about the fields of a message, its attachments aside; `fileName` is that of the message itself. */
export function fieldQuirks(message: EdxmlMessage, fileName?: string): Quirk[] {
  const own = message.kind === 'status' ? ofStatus(message) : ofDocument(message, fileName)
  return [...own, ...when(organIds(message).includes('null'), 'organ-id-null')]
}

const when = (isSo: boolean, quirk: Quirk): Quirk[] => (isSo ? [quirk] : [])

function organIds(message: EdxmlMessage): string[] {
  const { from, trace } = message
  const others = message.kind === 'status' ? [message.responseFor] : answering(message)
  return [from, ...others, ...(trace?.headers ?? [])].map(({ organId = '' }) => organId)
}

const answering = ({ to, responseFor, business }: DocumentMessage) => [
  ...to,
  ...responseFor,
  ...(business.documentInfo?.receivers ?? []),
]

/** Any status but a request comes after the document it is about. */
function ofStatus({ timestamp, responseFor, trace }: StatusMessage): Quirk[] {
  const at = momentOf(timestamp) ?? momentOf(trace?.headers.at(-1)?.timestamp)
  const issued = dayOf(responseFor.promulgationDate)
  const midnight = issued && momentOf(`${issued} 00:00:00`)
  const composed = dateInIdentifier(responseFor.documentId)
  return [
    ...when(Boolean(at && midnight && at < midnight), 'status-before-document'),
    ...when(composed !== undefined && !dayOf(composed), 'document-id-date-impossible'),
    ...when(doDiffer(composed, responseFor.promulgationDate), 'dates-differ'),
  ]
}

function ofDocument(message: DocumentMessage, fileName: string | undefined): Quirk[] {
  const { documentId, code, promulgationInfo, steeringType, business } = message
  const composed = dateInIdentifier(documentId)
  const replaced = business.replacements?.map(({ documentId: each }) => each) ?? []
  return [
    ...when(steeringType === '0', 'steering-type-zero'),
    ...when(!/^\d*$/.test(code?.codeNumber ?? ''), 'code-number-not-numeric'),
    ...when(composed !== undefined && !dayOf(composed), 'document-id-date-impossible'),
    ...when(doDiffer(composed, promulgationInfo?.promulgationDate), 'dates-differ'),
    ...when(new Set(replaced).size < replaced.length, 'replacement-repeated'),
    ...when(isOtherName(fileName, documentId), 'file-name-differs'),
  ]
}

function dateInIdentifier(documentId: string | undefined): string | undefined {
  const read = readDocumentIdentifier(documentId ?? '')
  return read.form === 'composed' ? read.date : undefined
}

function doDiffer(one: string | undefined, other: string | undefined): boolean {
  return Boolean(one && other) && (dayOf(one) ?? one) !== (dayOf(other) ?? other)
}

/** Files are named by the identifier, with signs that no file name bears left out or replaced. */
function isOtherName(fileName: string | undefined, documentId: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return fileName !== undefined && plain(fileName.replace(/\.\w+$/, '')) !== plain(documentId)
}
