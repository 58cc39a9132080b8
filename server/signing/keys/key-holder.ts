/** Holds a private key and never gives it away: signs what it is shown. */
export interface KeyHolder {
  /** One that signs a digest; one that gives back a whole signed file would be another kind. */
  kind: 'signs-digest'
  /** A detached CMS, DER, over content with this SHA-256. */
  sign(digest: Uint8Array): Promise<Uint8Array>
}
