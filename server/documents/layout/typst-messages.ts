/** A spot that a template marked; points from the page's top left, y a baseline for text places. */
export interface Mark {
  kind: 'number' | 'date' | 'signer' | 'text-end' | 'recipients-end'
  /** 1-based. */
  page: number
  x: number
  y: number
  width: number
  height: number
  fontSize: number
}

/** One document to set. */
export interface TypstRequest {
  id: number
  /** File name of the template. */
  template: string
  /** Page data as JSON. */
  data: string
  /** Creation time written into the PDF, in seconds since 1970. */
  seconds: number
}

/** The document set, or why not. */
export type TypstReply =
  { id: number; pdf: Uint8Array; pages: number; marks: Mark[] } | { id: number; failure: string }
