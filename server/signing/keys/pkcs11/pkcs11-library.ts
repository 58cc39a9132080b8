import { createRequire } from 'node:module'
import { join } from 'node:path'
import { TokenProblem } from './token-key.ts'

/** Something in a token, or a session with it. */
export type Handle = Buffer

/** An attribute of an object; its value is read where left out. */
export interface Attribute {
  type: number
  value?: Buffer | number | string
}

/** As much of pkcs11js as is used here; it is no dependency, so its types are our own. */
export interface Pkcs11Library {
  load(path: string): void
  C_Initialize(): void
  C_Finalize(): void
  C_GetSlotList(isTokenPresent: boolean): Handle[]
  C_GetTokenInfo(slot: Handle): { label: string }
  C_OpenSession(slot: Handle, flags: number): Handle
  C_CloseAllSessions(slot: Handle): void
  C_Login(session: Handle, userType: number, pin: string): void
  C_FindObjectsInit(session: Handle, template: Attribute[]): void
  C_FindObjects(session: Handle, most: number): Handle[]
  C_FindObjectsFinal(session: Handle): void
  C_GetAttributeValue(session: Handle, object: Handle, template: Attribute[]): { value: Buffer }[]
  C_SignInit(session: Handle, mechanism: { mechanism: number }, key: Handle): void
  C_Sign(session: Handle, data: Buffer, room: Buffer): Buffer
}

/** Numbers of the standard. Source: PKCS #11 v2.40, pkcs11t.h */
export const numbers = {
  serialSession: 4,
  user: 1,
  class: 0x0,
  label: 0x3,
  value: 0x11,
  id: 0x102,
  certificateClass: 1,
  privateKeyClass: 3,
  rsaPkcs: 0x1,
  ecdsa: 0x1041,
} as const

const alreadyInitialized = 0x191

/** Loads pkcs11js from where the operator has installed it, and with it the maker’s library. */
export function loadLibrary(moduleFolder: string, library: string): Pkcs11Library {
  const loaded = moduleIn(moduleFolder)
  try {
    loaded.load(library)
  } catch (problem) {
    throw new TokenProblem('token.library_missing', `${library}: ${String(problem)}`)
  }
  try {
    loaded.C_Initialize()
  } catch (problem) {
    if (codeOf(problem) !== alreadyInitialized) throw problem
  }
  return loaded
}

function moduleIn(folder: string): Pkcs11Library {
  try {
    const load = createRequire(join(folder, 'package.json'))
    const { PKCS11 } = load('pkcs11js') as { PKCS11: new () => Pkcs11Library }
    return new PKCS11()
  } catch (problem) {
    throw new TokenProblem('token.module_missing', `${folder}: ${String(problem)}`)
  }
}

/** The number by which the standard calls what went wrong; 0 for anything else. */
export function codeOf(problem: unknown): number {
  return (problem as { code?: unknown }).code === undefined
    ? 0
    : Number((problem as { code: unknown }).code)
}
