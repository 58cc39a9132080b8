import type { XmlElement } from '../../../signing/formats/xml/xml-tree.ts'
import { plainName } from '../attachments/attachment-name.ts'
import { refuseEdxml } from '../edxml-problem.ts'
import type { Kept } from '../fields/kept.ts'
import * as shapes from '../fields/message-shapes.ts'
import type { AttachmentEntry, EdxmlMessage, ManifestReference } from '../message.ts'
import { readAttachment } from '../attachments/read-attachments.ts'
import { readFields, type Reading } from '../fields/read-fields.ts'
import type { EdxmlLimits, ReadAttachment } from '../read-result.ts'
import { objects } from '../fields/shape.ts'

/** The attachments of a message. */
export interface Collected {
  attachments: ReadAttachment[]
  /** What stands beside them in their list. */
  kept: Kept | undefined
}

interface Collecting {
  reading: Reading
  limits: EdxmlLimits
}

/** Reads the attachments, and names as missing what the manifest lists and nobody sent. */
export function collectAttachments(
  element: XmlElement | undefined,
  { manifest }: EdxmlMessage,
  { reading, limits }: Collecting,
): Collected {
  const { entries, kept } = entriesIn(element, reading)
  const references = manifest?.references ?? []
  if (Math.max(entries.length, references.length) > limits.attachments) {
    refuseEdxml('edxml.too_many_attachments')
  }
  const { quirks } = reading
  const allowance = { limits, quirks, bytesLeft: limits.totalBytes }
  const listed = entries.map((entry) => references.find((each) => isOf(each, entry)))
  const attachments = entries.map((entry, at) => readAttachment(entry, listed[at], allowance))
  const missing = references.filter((each) => !listed.includes(each))
  if (missing.length > 0) quirks.add('attachment-missing')
  noteDifferences(entries, listed, reading)
  return { attachments: [...attachments, ...missing.map(absent)], kept }
}

function entriesIn(element: XmlElement | undefined, reading: Reading) {
  const shape = { entries: objects('Attachment', shapes.attachment) }
  const { entries, kept } = element ? readFields(element, shape, reading) : { entries: [] }
  return { entries: entries as AttachmentEntry[], kept }
}

function isOf(reference: ManifestReference, entry: AttachmentEntry): boolean {
  const identifier = (text: string): string => text.trim().replace(/^cid:/i, '')
  if (!reference.contentId || !entry.contentId) {
    return reference.attachmentName === entry.attachmentName
  }
  return identifier(reference.contentId) === identifier(entry.contentId)
}

function noteDifferences(
  entries: readonly AttachmentEntry[],
  listed: readonly (ManifestReference | undefined)[],
  { quirks }: Reading,
): void {
  const isOther = entries.some((entry, at) => {
    const declared = listed[at]?.contentType
    return (
      declared !== undefined && entry.contentType !== undefined && declared !== entry.contentType
    )
  })
  if (isOther) quirks.add('content-types-differ')
  if (listed.includes(undefined)) quirks.add('attachment-unlisted')
}

function absent(reference: ManifestReference): ReadAttachment {
  const { attachmentName = '', contentType = '' } = reference
  const name = plainName(attachmentName)
  return { name, contentType, entry: undefined, damage: 'missing', apart: new Uint8Array() }
}
