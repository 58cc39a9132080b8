import { latinBytes } from '../../signing/formats/bytes.ts'
import { join } from '../../signing/formats/cms/der.ts'
import { canonical } from '../../signing/formats/xml/canonical.ts'
import type { XmlElement } from '../../signing/formats/xml/xml-tree.ts'
import { isPlainName } from './attachments/attachment-name.ts'
import { encodeBase64 } from './attachments/base64.ts'
import { refuseEdxml } from './edxml-problem.ts'
import type { Kept } from './fields/kept.ts'
import * as shapes from './fields/message-shapes.ts'
import type {
  AttachmentEntry,
  AttachmentToWrite,
  EdxmlMessage,
  Manifest,
  NewAttachment,
} from './message.ts'
import { businessTypes } from './reading/read-message.ts'
import { writeFields } from './fields/write-fields.ts'
import { regularElement } from './fields/written-element.ts'
import { zipOne } from './attachments/zip-one.ts'

const declaration = latinBytes('<?xml version="1.0" encoding="UTF-8"?>\n')

/**
 * A message as XML in UTF-8: canonical, fields in the regulation's order, so that the same message always has the same
 * bytes. Without a manifest of its own it lists its attachments, unless it was read without one. Text that XML cannot carry, and an attachment whose name
 * is a path, are refused. Source: QCVN 102:2016 §2
 */
export function writeEdxml(
  message: EdxmlMessage,
  attachments: readonly AttachmentToWrite[] = [],
): Uint8Array<ArrayBuffer> {
  return join(declaration, canonical(edxmlTree(message, attachments), 'inclusive'))
}

/** The same before it is text. */
export function edxmlTree(
  message: EdxmlMessage,
  attachments: readonly AttachmentToWrite[],
): XmlElement {
  const entries = attachments.map((each, at) => (isNew(each) ? entryOf(each, at) : each))
  const { around = {}, manifest = attachments.some(isNew) ? manifestOf(entries) : undefined } =
    message
  const envelope = regularElement(
    'edXML:edXMLEnvelope',
    [headerOf(message), bodyOf(manifest, around.body)],
    around.envelope,
  )
  const list = regularElement(
    'AttachmentEncoded',
    entries.map((entry) => writeFields('Attachment', entry, shapes.attachment)),
    around.attachments,
  )
  const hasList = entries.length > 0 || around.attachments !== undefined
  return regularElement('edXML', [envelope, ...(hasList ? [list] : [])], around.root)
}

const isNew = (given: AttachmentToWrite): given is NewAttachment => 'bytes' in given

function entryOf(given: NewAttachment, at: number): AttachmentEntry {
  const { name, contentType, bytes, description, contentId = `cid:${String(at + 1)}` } = given
  if (!isPlainName(name)) refuseEdxml('edxml.attachment_name_unsafe', name)
  return {
    contentId,
    attachmentName: name,
    ...(description === undefined ? {} : { description }),
    contentType,
    contentTransferEncoded: encodeBase64(zipOne(name, bytes)),
  }
}

function headerOf(message: EdxmlMessage): XmlElement {
  const shape = message.kind === 'status' ? shapes.statusHeader : shapes.documentHeader
  const header = writeFields('MessageHeader', message, shape)
  return regularElement('edXMLHeader', [header, ...traceOf(message)], message.around?.header)
}

function traceOf(message: EdxmlMessage): XmlElement[] {
  if (message.kind === 'status') {
    return message.trace ? [writeFields('TraceHeaderList', message.trace, shapes.statusTrace)] : []
  }
  const type = String(businessTypes.indexOf(message.businessType))
  const fields = { ...message.trace, business: { ...message.business, type } }
  return [writeFields('TraceHeaderList', fields, shapes.documentTrace)]
}

function bodyOf(manifest: Manifest | undefined, kept: Kept | undefined): XmlElement {
  const written = manifest ? [writeFields('edXMLManifest', manifest, shapes.manifest)] : []
  return regularElement('edXMLBody', written, kept)
}

function manifestOf(entries: readonly AttachmentEntry[]): Manifest {
  const references = entries.map(({ contentId, contentType, description, attachmentName }) => ({
    ...(contentId === undefined ? {} : { contentId }),
    ...(contentType === undefined ? {} : { contentType }),
    ...(description === undefined ? {} : { description }),
    ...(attachmentName === undefined ? {} : { attachmentName }),
  }))
  return { version: '1.0', references }
}
