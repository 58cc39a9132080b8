/** A kind of key that people may sign with: their own file, a remote service, the Cipher Committee’s client. */
export type KeyKind = 'file' | 'remote' | 'committee'

/** A remote signing service, as the operator names it. */
export interface RemoteServiceSettings {
  /** Where its methods stand, such as `https://signing.example.vn/csc/v2`; without TLS only on this machine. */
  address: string
  clientId: string
  /** The file that holds this client’s secret. */
  secretFile: string
}

/** Which kinds of key may be used here, and how they are reached; the same for the whole process. */
export interface KeySettings {
  kinds: readonly KeyKind[]
  remote: RemoteServiceSettings | undefined
  /** Address of the Cipher Committee’s client, as browsers reach it. */
  committeeAddress: string
}

const settings: KeySettings = {
  kinds: ['file'],
  remote: undefined,
  committeeAddress: 'wss://127.0.0.1:8987',
}

/** Changes which kinds of key may be used, before the server listens. */
export function allowKeys(changed: Partial<KeySettings>): void {
  Object.assign(settings, changed)
}

/** Which kinds of key may be used. */
export function keySettings(): Readonly<KeySettings> {
  return settings
}

/** Where else than to this server the pages may connect: to the Committee’s client, where it is in use. */
export function keyConnections(): string[] {
  return settings.kinds.includes('committee') ? [settings.committeeAddress] : []
}
