import type { XmlReason } from '../../signing/formats/xml/xml-reasons.ts'

/** Why a message is not read, or not written; each has words in the client. */
export type EdxmlReason =
  | XmlReason
  | 'edxml.too_large'
  | 'edxml.too_many_attachments'
  | 'edxml.not_edxml'
  | 'edxml.structure_wrong'
  | 'edxml.field_missing'
  | 'edxml.business_type_unknown'
  | 'edxml.status_unknown'
  | 'edxml.text_not_writable'
  | 'edxml.attachment_name_unsafe'

/** An expected no: a message that is not as it must be. */
export class EdxmlProblem extends Error {
  readonly reason: EdxmlReason
  /** The element that is meant, where there is one. */
  readonly element: string | undefined

  constructor(reason: EdxmlReason, element?: string) {
    super(element ? `${reason}: ${element}` : reason)
    this.name = 'EdxmlProblem'
    this.reason = reason
    this.element = element
  }
}

/** Refuses a message with a reason. */
export function refuseEdxml(reason: EdxmlReason, element?: string): never {
  throw new EdxmlProblem(reason, element)
}
