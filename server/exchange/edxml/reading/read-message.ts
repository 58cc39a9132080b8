import { childElements } from '../../../signing/formats/xml/xml-tree.ts'
import { refuseEdxml } from '../edxml-problem.ts'
import type { Parts } from './locate-parts.ts'
import * as shapes from '../fields/message-shapes.ts'
import type {
  Business,
  BusinessType,
  DocumentMessage,
  EdxmlMessage,
  Manifest,
  StatusCode,
  StatusMessage,
  Trace,
} from '../message.ts'
import { readFields, type Reading } from '../fields/read-fields.ts'

/** BussinessDocType by its number. */
export const businessTypes: readonly BusinessType[] = ['new', 'recall', 'update', 'replace']

/** Every status that the regulation knows. */
export const statusCodes: readonly StatusCode[] = [
  ...(['01', '02', '03', '04', '05', '06', '13', '15', '16'] as const),
]

/** Reads the message of these parts: a status where its header has a status code, else a document. */
export function readMessage(parts: Parts, reading: Reading): EdxmlMessage {
  const isStatus = childElements(parts.messageHeader).some(
    ({ localName, namespace }) => localName === 'StatusCode' && reading.home.has(namespace),
  )
  return isStatus ? readStatus(parts, reading) : readDocument(parts, reading)
}

function readStatus(parts: Parts, reading: Reading): StatusMessage {
  const fields = readFields(parts.messageHeader, shapes.statusHeader, reading)
  const { from, responseFor, statusCode, ...rest } = fields as Partial<StatusMessage>
  return {
    kind: 'status',
    from: from ?? refuseEdxml('edxml.field_missing', 'From'),
    responseFor: responseFor ?? refuseEdxml('edxml.field_missing', 'ResponseFor'),
    statusCode: statusOf(statusCode ?? '', reading),
    ...rest,
    ...(parts.trace
      ? { trace: readFields(parts.trace, shapes.statusTrace, reading) as unknown as Trace }
      : {}),
    ...aroundOf(parts, reading),
  }
}

function statusOf(given: string, { quirks }: Reading): StatusCode {
  const code = statusCodes.find((each) => each === given.padStart(2, '0'))
  if (code && code !== given) quirks.add('status-unpadded')
  return code ?? refuseEdxml('edxml.status_unknown', given)
}

function readDocument(parts: Parts, reading: Reading): DocumentMessage {
  const fields = readFields(parts.messageHeader, shapes.documentHeader, reading)
  const { from, to, documentId, responseFor, ...rest } = fields as Partial<DocumentMessage>
  return {
    kind: 'document',
    from: from ?? refuseEdxml('edxml.field_missing', 'From'),
    to: to ?? [],
    documentId: documentId ? documentId : refuseEdxml('edxml.field_missing', 'DocumentId'),
    responseFor: responseFor ?? [],
    ...rest,
    ...tracesOf(parts, reading),
    ...aroundOf(parts, reading),
  }
}

type ReadTrace = Trace & { business?: Business & { type?: string } }

function tracesOf(
  { trace }: Parts,
  reading: Reading,
): Pick<DocumentMessage, 'trace' | 'business' | 'businessType'> {
  const read = trace && (readFields(trace, shapes.documentTrace, reading) as unknown as ReadTrace)
  const { business: given, ...rest } = read ?? { headers: [] }
  const { type, ...business } = given ?? {}
  return { trace: rest, business, businessType: typeOf(type, reading) }
}

function typeOf(given: string | undefined, { quirks }: Reading): BusinessType {
  if (!given) quirks.add('business-type-missing')
  const number = given ? given.replace(/^0(?=\d$)/, '') : '0'
  const found = /^\d$/.test(number) ? businessTypes[Number(number)] : undefined
  return found ?? refuseEdxml('edxml.business_type_unknown', given)
}

function aroundOf(parts: Parts, reading: Reading): Pick<EdxmlMessage, 'manifest' | 'around'> {
  const { manifest, around } = parts
  return {
    ...(manifest
      ? { manifest: readFields(manifest, shapes.manifest, reading) as unknown as Manifest }
      : {}),
    ...(Object.keys(around).length > 0 ? { around } : {}),
  }
}
