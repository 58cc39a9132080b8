/** A message that came from a partner, which is known by its request. */
export interface CameMessage {
  /** 0 where it comes from this installation itself. */
  partnerId: number
  uuid: string
  sha256: string
  bytes: Uint8Array
  /** For which of its recipients it is taken; the first where nothing is said. */
  toCode?: string
}

/** What its sender is answered, byte for byte the same however often it asks. */
export interface Receipt {
  sha256: string
  /** Signed edXML, status 01. */
  content: string
}
