/** What is wrong with a PDF, or with what is asked of it, as a code with words in the client. */
export type PdfReason =
  | 'pdf.not_a_pdf'
  | 'pdf.damaged'
  | 'pdf.encrypted'
  | 'pdf.hybrid'
  | 'pdf.bytes_after_end'
  | 'pdf.no_such_page'
  | 'pdf.already_signed'
  | 'pdf.fields_exist'
  | 'pdf.dynamic_form'
  | 'pdf.no_such_field'
  | 'pdf.field_filled'
  | 'pdf.locked'
  | 'pdf.character_not_in_font'
  | 'pdf.image_unsupported'
  | 'pdf.cms_unreadable'
  | 'pdf.cms_of_other_bytes'
  | 'pdf.cms_too_large'

/** An expected no about a PDF: the input is at fault, and nothing was produced. */
export class PdfProblem extends Error {
  readonly reason: PdfReason
  /** Where or what, in English, for the log. */
  readonly detail: string

  constructor(reason: PdfReason, detail: string, options?: ErrorOptions) {
    super(`${reason}: ${detail}`, options)
    this.name = 'PdfProblem'
    this.reason = reason
    this.detail = detail
  }
}

/** Refuses the file as damaged. */
export function damaged(detail: string, options?: ErrorOptions): never {
  throw new PdfProblem('pdf.damaged', detail, options)
}
