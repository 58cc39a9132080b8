// The client is checked together with the signature formats that it shares with the server. They reach Node through
// primitives.ts alone, which the build replaces by verify/primitives.ts: this names as much of Node as that file uses.
declare module 'node:crypto' {
  interface KeyObject {
    asymmetricKeyType?: string
  }
  interface State {
    update: (part: Uint8Array) => State
    digest: () => Uint8Array
  }
  const constants: { RSA_PKCS1_PSS_PADDING: number }
  const createHash: (name: string, options?: { outputLength: number }) => State
  const createPublicKey: (given: { key: unknown; format: 'der'; type: 'spki' }) => KeyObject
  const verify: (
    hash: string | null,
    data: Uint8Array,
    key: KeyObject | { key: KeyObject; padding: number; saltLength: number },
    signature: Uint8Array,
  ) => boolean
}
declare module 'node:zlib' {
  const deflateSync: (data: Uint8Array) => Uint8Array
  const inflateSync: (data: Uint8Array, options: { maxOutputLength: number }) => Uint8Array
}
