import { useEffect, useState } from 'preact/hooks'
import type { OpenedKey } from '../../server/signing/formats/cms/pkcs12.ts'
import { CallProblem } from '../call.ts'
import { useSession } from '../session.ts'

interface Held {
  personId: number
  /** What it is called on the screen. */
  name: string
}

/** A key that signs a digest, opened from a file; it lives in memory only, can not be exported, and is gone with the page. */
export interface FileKey extends Held {
  kind: 'file'
  pkcs12: OpenedKey
}

/** A key that signs a digest at a remote service; its PIN stays in memory for this sitting and is gone with the page. */
export interface RemoteKey extends Held {
  kind: 'remote'
  credentialId: string
  /** DER in base64. */
  certificate: string
  password: string | undefined
  /** Whether each signature wants a password of its own. */
  needsOneTime: boolean
}

/** A key behind a client on this computer, which gives back a whole signed file. */
export interface ClientKey extends Held {
  kind: 'committee'
  address: string
}

/** A key at hand in this sitting. */
export type HeldKey = FileKey | RemoteKey | ClientKey

const listeners = new Set<(key: HeldKey | undefined) => void>()
let held: HeldKey | undefined

/** Holds an opened key for this sitting, or forgets the one held. */
export function holdKey(key: HeldKey | undefined): void {
  held = key
  for (const listener of listeners) listener(key)
}

/** The signed-in person's own opened key; the key of whoever sat here before is never given. */
export function useOpenedKey(): HeldKey | undefined {
  const { person } = useSession()
  const [key, setKey] = useState(held)
  useEffect(() => {
    setKey(held)
    listeners.add(setKey)
    return () => {
      listeners.delete(setKey)
    }
  }, [])
  return key?.personId === person.id ? key : undefined
}

/** Opens a PKCS #12 file in the browser; neither the file nor its password leaves it. */
export async function openKey(file: File, password: string, personId: number): Promise<FileKey> {
  // The browser gives its cryptography only to pages that came by HTTPS or from this computer.
  if (!isSecureContext) throw new CallProblem(0, { reasons: ['key.insecure_page'] })
  const { openPkcs12 } = await import('../../server/signing/formats/cms/pkcs12.ts')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const pkcs12 = await told(openPkcs12(bytes, password))
  return { kind: 'file', personId, name: file.name, pkcs12 }
}

/** What a signing format refuses, told as a refusal of the server is. */
export async function told<Made>(making: Promise<Made>): Promise<Made> {
  try {
    return await making
  } catch (problem) {
    if (problem instanceof CallProblem || !(problem instanceof Error)) throw problem
    const { reason } = problem as { reason?: string }
    throw new CallProblem(0, { reasons: [reason ?? 'key.does_not_sign'] })
  }
}
