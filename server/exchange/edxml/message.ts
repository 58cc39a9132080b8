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

/** An attribute that has no field. */
export interface KeptAttribute {
  name: string
  /** Empty where it is in none. */
  namespace: string
  value: string
}

/** An element that has no field, with all that is in it. */
export interface KeptElement {
  name: string
  namespace: string
  attributes: KeptAttribute[]
  content: (KeptElement | string)[]
}

/** What stood at a place and has no field; written again as it was read. */
export interface Kept {
  attributes?: KeptAttribute[]
  content?: (KeptElement | string)[]
  /** The same inside the elements of single fields, by the field's name and, in lists, `name/index`. */
  fields?: Readonly<Record<string, Kept>>
}

interface Keeping {
  kept?: Kept
}

/** A body that sends or receives. */
export interface Organization extends Keeping {
  organId?: string
  organizationInCharge?: string
  organName?: string
  organAdd?: string
  email?: string
  telephone?: string
  fax?: string
  website?: string
}

/** Number and notation: `267` and `VPCP-TTĐT`. */
export interface DocumentCode extends Keeping {
  codeNumber?: string
  codeNotation?: string
}

/** Where and when a document was issued. */
export interface PromulgationInfo extends Keeping {
  place?: string
  promulgationDate?: string
}

/** The type of a document; what the number means differs between senders, the name counts. */
export interface DocumentType extends Keeping {
  type?: string
  typeDetail?: string
  typeName?: string
}

/** Who signed; competence is `TM`, `KT`, `TL`, `TUQ`, `Q`. */
export interface SignerInfo extends Keeping {
  competence?: string
  position?: string
  fullName?: string
}

/** Priority: 0 normal, 1 urgent, 2 very urgent, 3 express, 4 express by the hour. */
export interface OtherInfo extends Keeping {
  priority?: string
  sphereOfPromulgation?: string
  typerNotation?: string
  promulgationAmount?: string
  pageAmount?: string
  direction?: string
  appendixes?: string[]
  replyFors?: string[]
  referenceCodes?: string[]
}

/** The document that is answered, or whose status is told; the code is `267/VPCP-TTĐT`. */
export interface ResponseFor extends Keeping {
  organId?: string
  code?: string
  promulgationDate?: string
  documentId?: string
}

/** Who did it. */
export interface StaffInfo extends Keeping {
  department?: string
  departmentId?: string
  staff?: string
  staffId?: string
  email?: string
  mobile?: string
}

/** A body the message passed, and when. */
export interface TraceHeader extends Keeping {
  organId?: string
  timestamp?: string
}

/** A recipient of an update: type 0 is removed, 1 is added. */
export interface Receiver extends Keeping {
  organId?: string
  receiverType?: string
}

/** What an update changes; flags are 0 or 1. */
export interface BusinessDocumentInfo extends Keeping {
  documentInfo?: string
  documentReceiver?: string
  receivers?: Receiver[]
}

/** A document that is replaced, and for whom. */
export interface ReplacementInfo extends Keeping {
  documentId?: string
  organIds?: string[]
}

/** Why a message is sent, beside its type; `documentId` names the document that is recalled or updated. */
export interface Business extends Keeping {
  reason?: string
  documentId?: string
  /** 0 electronic only, 1 paper follows. */
  paper?: string
  documentInfo?: BusinessDocumentInfo
  replacements?: ReplacementInfo[]
  staffInfo?: StaffInfo
}

/** The way of a message. */
export interface Trace extends Keeping {
  id?: string
  version?: string
  headers: TraceHeader[]
  business?: Business
}

/** What the body says of one attachment; `contentId` is `cid:…`. */
export interface ManifestReference extends Keeping {
  contentId?: string
  contentType?: string
  description?: string
  attachmentName?: string
}

/** The list of attachments. */
export interface Manifest extends Keeping {
  version?: string
  references: ManifestReference[]
}

interface Enveloped {
  from: Organization
  trace?: Trace
  /** Left out, it is made of the attachments when the message is written. */
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
  responseFor?: ResponseFor[]
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
  staffInfo?: StaffInfo
  description?: string
  timestamp?: string
}

/** One element Attachment as it stands; the content is base64 of a zip of one file. */
export interface AttachmentEntry extends Keeping {
  contentId?: string
  attachmentName?: string
  description?: string
  contentType?: string
  contentTransferEncoded?: string
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
