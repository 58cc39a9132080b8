import type { AttachmentEntry, EdxmlMessage } from './message.ts'

/** What real senders do against the regulation, and is read all the same; in the order of the words. */
export const quirkNames = [
  'prefixes-mixed',
  'business-spelling',
  'document-id-last',
  'business-type-missing',
  'steering-type-zero',
  'organ-id-null',
  'code-number-not-numeric',
  'document-id-date-impossible',
  'status-before-document',
  'dates-differ',
  'replacement-repeated',
  'file-name-differs',
  'content-types-differ',
  'zip-entry-name-differs',
  'attachment-not-zipped',
  'attachment-reencoded',
  'attachment-is-edxml',
  'signature-foreign-namespace',
  'signature-sha1',
  'certificate-truncated',
  'junk-before-declaration',
  'unbound-prefix',
  'carriage-returns',
  'byte-order-mark',
  'no-namespace',
  'dialect-go-vn',
  'dialect-e-doc',
  'unknown-elements',
  'value-padded',
  'status-unpadded',
  'attachment-missing',
  'attachment-unlisted',
  'attachment-name-unsafe',
] as const

/** Something unusual about a message, with words in the client. */
export type Quirk = (typeof quirkNames)[number]

/** Why an attachment is kept apart. */
export const damageNames = [
  'missing',
  'not-base64',
  'zip-broken',
  'zip-encrypted',
  'zip-several-files',
  'zip-path-unsafe',
  'zip-bomb',
  'too-large',
  'checksum-wrong',
  'reencoded',
  'is-edxml',
  'type-differs',
  'empty',
] as const

/** What is wrong with an attachment, with words in the client. */
export type Damage = (typeof damageNames)[number]

interface Attached {
  /** The last part of the name that was given, safe to show and to save under. */
  name: string
  /** As declared. */
  contentType: string
  /** As it stands in the message, to be written again; nothing where it is only listed. */
  entry: AttachmentEntry | undefined
}

/** An attachment whose content is what it says. */
export interface GoodAttachment extends Attached {
  bytes: Uint8Array
  damage?: never
}

/** An attachment that is never passed on as good; `apart` is what there is of it, for those who look into the matter. */
export interface DamagedAttachment extends Attached {
  bytes?: never
  damage: Damage
  apart: Uint8Array
}

/** A file that came with a message. */
export type ReadAttachment = GoodAttachment | DamagedAttachment

/** A message as it was read; nothing in it is proved before `judgeEnvelope` says so. */
export interface ReadEdxml {
  message: EdxmlMessage
  dialect: 'qcvn-102' | 'go-vn' | 'e-doc'
  quirks: Quirk[]
  attachments: ReadAttachment[]
  /** Whether there is a signature at all; what it is worth, `judgeEnvelope` says. */
  signature: 'missing' | 'foreign-namespace' | 'present'
  /** The bytes that were read. */
  raw: Uint8Array
}

/** What is taken at most. */
export interface EdxmlLimits {
  /** Of the whole message. */
  messageBytes: number
  /** Of one attachment, inflated. */
  attachmentBytes: number
  /** Of all attachments together, inflated. */
  totalBytes: number
  attachments: number
  /** How many times larger than its zip an attachment may be, beyond the first megabyte. */
  ratio: number
}
