import { cmsBy, type SigningKey } from '../formats/cms/signing-key.ts'

/** Holds a private key and never gives it away: signs what it is shown. */
export interface KeyHolder {
  /** One that signs a digest; the other kind, which gives back a whole signed file, is the person’s own client. */
  kind: 'signs-digest'
  /** A detached CMS, DER, over content with this SHA-256. */
  sign(digest: Uint8Array): Promise<Uint8Array>
}

/** The holder of a key that signs digests, wherever it lies. */
export function holderOf(key: SigningKey): KeyHolder {
  return { kind: 'signs-digest', sign: (digest) => cmsBy(key, digest) }
}
