/** A way by which issued documents reach bodies: inside the installation, or later to other ones. */
export interface Carrier {
  /** Whether it reaches the body; nobody's body (null) is outside every installation. */
  carries(recipient: { agencyId: number | null }): boolean
  /** Brings an issued document to the recipients it carries to; safe to repeat. */
  carry(documentId: number, requestId: string): Promise<void>
}
