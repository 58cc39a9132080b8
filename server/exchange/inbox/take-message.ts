import type { Context } from '../../platform/context.ts'

/** A message that came, with its bytes kept in the store by their hash. */
export interface CameMessage {
  /** 0 where it comes from this installation itself. */
  partnerId: number
  uuid: string
  sha256: string
  sizeBytes: number
  bytes: Uint8Array
}

/** What its sender is answered, byte for byte the same however often it asks. */
export interface Receipt {
  uuid: string
  sha256: string
  /** Signed edXML, status 01. */
  content: string
}

/**
 * Takes a message once, in one act: its row, what it does to a delivery, and the receipt. The same
 * identifier with the same hash gets the stored receipt; with another hash it is refused and raised.
 */
export type TakeMessage = (came: CameMessage, context: Context) => Promise<Receipt>
