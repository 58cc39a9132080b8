import type { Kept } from './fields/kept.ts'
import type {
  AttachmentEntry,
  Business,
  DocumentCode,
  DocumentType,
  Manifest,
  Organization,
  OtherInfo,
  PromulgationInfo,
  ResponseFor,
  SignerInfo,
  StaffInfo,
  Trace,
} from './message-parts.ts'

export type * from './message-parts.ts'

/**
 * An official document, or what became of one, as edXML carries it between bodies. Texts stand as on the wire: days as
 * `yyyy/MM/dd`, moments as `yyyy/MM/dd HH:mm:ss` in Vietnam (see wire-time.ts), organ codes in either form (see
 * organ-code.ts). What is absent was not written; an empty text was. Source: QCVN 102:2016/BTTTT, Decision
 * 28/2018/QĐ-TTg, Circular 10/2016/TT-BTTTT
 */
export type EdxmlMessage = DocumentMessage | StatusMessage

/** What a document message does: BussinessDocType 0, 1, 2, 3. */
export type BusinessType = 'new' | 'recall' | 'update' | 'replace'

/** 01 arrived · 02 refused · 03 registered · 04 assigned · 05 in hand · 06 done · 13 asked back · 15 agreed · 16 declined. */
export type StatusCode = '01' | '02' | '03' | '04' | '05' | '06' | '13' | '15' | '16'

interface Enveloped {
  from: Organization
  /** Left out, it is made of the new attachments when the message is written. */
  manifest?: Manifest
  /** What has no field in MessageHeader. */
  kept?: Kept
  /** What has no field around it. */
  around?: Partial<Record<'root' | 'envelope' | 'header' | 'body' | 'attachments', Kept>>
}

/** A document, or a recall, update or replacement of one. */
export interface DocumentMessage extends Enveloped {
  kind: 'document'
  businessType: BusinessType
  to: Organization[]
  trace: Trace
  business: Business
  /** A UUID, or `OrganId,yyyy/MM/dd,number/notation` (see document-identifier.ts). */
  documentId: string
  code?: DocumentCode
  promulgationInfo?: PromulgationInfo
  documentType?: DocumentType
  subject?: string
  content?: string
  signerInfo?: SignerInfo
  dueDate?: string
  /** To know or to keep; not the recipients proper. */
  toPlaces?: string[]
  otherInfo?: OtherInfo
  responseFor: ResponseFor[]
  /** 1 none, 2 steering, 3 report on steering. */
  steeringType?: string
  responseForTask?: string[]
  applicationType?: string
}

/** What became of a document at a body, or that its sender asks it back. */
export interface StatusMessage extends Enveloped {
  kind: 'status'
  statusCode: StatusCode
  responseFor: ResponseFor
  trace?: Trace
  staffInfo?: StaffInfo
  description?: string
  timestamp?: string
}

/** A file to go out; it is zipped and encoded as it is written. */
export interface NewAttachment {
  /** A plain file name, without folders. */
  name: string
  /** MIME type of the file. */
  contentType: string
  bytes: Uint8Array
  description?: string
  /** Left out, it is `cid:` and the place in the list, from 1. */
  contentId?: string
}

/** What may be written: files, and entries that were read. */
export type AttachmentToWrite = NewAttachment | AttachmentEntry
