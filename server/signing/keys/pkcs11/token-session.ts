import { loadLibrary, codeOf, numbers, type Attribute } from './pkcs11-library.ts'
import type { Handle, Pkcs11Library } from './pkcs11-library.ts'
import { TokenProblem, type TokenKey } from './token-key.ts'

/** A session with a token in which one is logged in; of one thread, which its calls block. */
export interface TokenSession {
  library: Pkcs11Library
  session: Handle
}

const pinIncorrect = 0xa0
const pinLocked = 0xa4
const alreadyLoggedIn = 0x100

const open = new Map<string, TokenSession>()
const libraries = new Map<string, Pkcs11Library>()
// A PIN that was wrong is not tried again: three tries lock most tokens for good.
const wrongPins = new Map<string, string>()

/** The open session with the key’s token; one is opened where there is none. */
export function sessionFor(key: TokenKey, pin: string): TokenSession {
  const name = nameOf(key)
  const known = open.get(name)
  if (known) return known
  if (wrongPins.get(name) === pin) throw new TokenProblem('token.pin_wrong', 'not tried again')
  const library = libraryFor(key)
  const slot = slotOf(library, key)
  const session = library.C_OpenSession(slot, numbers.serialSession)
  logIn({ library, session }, name, pin)
  const opened = { library, session }
  open.set(name, opened)
  return opened
}

/** Forgets a session that was lost, and its library’s state, so that the next call begins anew. */
export function forgetSession(key: TokenKey): void {
  const { library } = open.get(nameOf(key)) ?? {}
  for (const [name, known] of open) if (known.library === library) open.delete(name)
  libraries.delete(libraryName(key))
  try {
    library?.C_Finalize()
  } catch {
    // It is lost already: the next session begins anew either way.
  }
}

const libraryName = ({ moduleFolder, library }: TokenKey): string => `${moduleFolder}\n${library}`

const nameOf = (key: TokenKey): string =>
  [libraryName(key), key.token ?? '', String(key.slot ?? '')].join('\n')

function libraryFor(key: TokenKey): Pkcs11Library {
  const name = libraryName(key)
  const known = libraries.get(name) ?? loadLibrary(key.moduleFolder, key.library)
  libraries.set(name, known)
  return known
}

function slotOf(library: Pkcs11Library, { token, slot }: TokenKey): Handle {
  const slots = library.C_GetSlotList(true)
  const found =
    token === undefined
      ? slots[slot ?? 0]
      : slots.find((each) => library.C_GetTokenInfo(each).label.trim() === token)
  if (!found) throw new TokenProblem('token.not_present', token ?? `slot ${String(slot ?? 0)}`)
  return found
}

function logIn({ library, session }: TokenSession, name: string, pin: string): void {
  try {
    library.C_Login(session, numbers.user, pin)
    wrongPins.delete(name)
  } catch (problem) {
    const code = codeOf(problem)
    if (code === alreadyLoggedIn) return
    if (code === pinLocked) throw new TokenProblem('token.pin_locked', 'the token is locked')
    if (code !== pinIncorrect) throw problem
    wrongPins.set(name, pin)
    throw new TokenProblem('token.pin_wrong', 'the token refused the PIN')
  }
}

/** The objects that have all these attributes. */
export function objectsWith({ library, session }: TokenSession, template: Attribute[]): Handle[] {
  library.C_FindObjectsInit(session, template)
  try {
    return library.C_FindObjects(session, 100)
  } finally {
    library.C_FindObjectsFinal(session)
  }
}

/** The value of an object’s attribute. */
export function attributeOf(
  { library, session }: TokenSession,
  object: Handle,
  type: number,
): Buffer {
  const [read] = library.C_GetAttributeValue(session, object, [{ type }])
  return read?.value ?? Buffer.alloc(0)
}
