import type { Kept } from './fields/kept.ts'

/** Something of which all is kept. */
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

/** One element Attachment as it stands; the content is base64 of a zip of one file. */
export interface AttachmentEntry extends Keeping {
  contentId?: string
  attachmentName?: string
  description?: string
  contentType?: string
  contentTransferEncoded?: string
}
