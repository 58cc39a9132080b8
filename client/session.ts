import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { showSession } from '../server/agencies/contract.ts'
import type { ReplyOf } from '../server/platform/endpoint.ts'

/** Who is signed in, in which post. */
export type Session = ReplyOf<typeof showSession>

/** Where the session stands for everything inside the desk. */
export const SessionPlace = createContext<Session | undefined>(undefined)

/** The session of the signed-in person. */
export function useSession(): Session {
  const session = useContext(SessionPlace)
  if (!session) throw new Error('nobody is signed in here')
  return session
}
