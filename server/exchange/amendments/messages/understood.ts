import { deliveryUuid, readDocumentIdentifier } from '../../edxml/document-identifier.ts'
import type { DocumentMessage, EdxmlMessage, StatusMessage, Trace } from '../../edxml/message.ts'
import type { AmendmentKind, AnswerCode } from '../contract.ts'

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
  return message.kind === 'document'
    ? understoodDocument(message, number)
    : understoodStatus(message, number)
}

function understoodStatus(
  { statusCode, description, trace = { headers: [] } }: StatusMessage,
  number: number | null,
): Understood {
  const uuid = uuidIn(trace)
  if (statusCode === '13')
    return { about: 'request', kind: 'recall', number, reason: description ?? '', ...uuid }
  return statusCode === '15' || statusCode === '16'
    ? { about: 'answer', code: statusCode, number, reason: description ?? null }
    : { about: 'nothing' }
}

// Of another form it names no request of ours.
function uuidIn({ id = '' }: Pick<Trace, 'id'>): { uuid?: string } {
  const read = readDocumentIdentifier(id)
  return read.form === 'uuid' ? { uuid: read.uuid } : {}
}

function understoodDocument(message: DocumentMessage, number: number | null): Understood {
  const { businessType, documentId, trace, business } = message
  const reason = business.reason ?? ''
  const uuid = uuidIn(trace)
  if (businessType === 'recall')
    return { about: 'request', kind: 'recall', number, reason, ...uuid }
  if (businessType === 'update')
    return { about: 'request', kind: kindOfUpdate(message), number, reason, ...uuid }
  const named = business.replacements ?? []
  const replaces = named.flatMap((one) => (one.documentId ? deliveryUuid(one.documentId) : []))
  return businessType === 'replace'
    ? {
        ...{ about: 'replacement', uuid: deliveryUuid(documentId), reason },
        replaces: [...new Set(replaces)],
      }
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
