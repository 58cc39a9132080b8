/** What the holder of a post may do in the desk. */
export type Role =
  'clerk' | 'officer' | 'unit-head' | 'leader' | 'archivist' | 'auditor' | 'administrator'

/** A person acting in one of the posts they hold. */
export interface Actor {
  personId: number
  postId: number
  agencyId: number
  unitId: number | null
  roles: readonly Role[]
  name: string
  /** The day on which they act, in Vietnam; their post is theirs on it. */
  day: string
}

/** What every act is given beside its input: who, when, and for which request. */
export interface Context {
  actor: Actor
  /** The moment of the act, ISO 8601 UTC with milliseconds. */
  at: string
  requestId: string
  /** The caller's Idempotency-Key with the digest of the request it came with. */
  idempotency?: { key: string; requestDigest: string }
}

/** The actor of what the installation does by itself, such as its set-up and its followers. */
export const installation: Actor = {
  personId: 0,
  postId: 0,
  agencyId: 0,
  unitId: null,
  roles: [],
  name: 'Tamcap',
  day: '',
}

/** A context for the installation itself, at the present moment. */
export function installationContext(requestId: string): Context {
  return { actor: installation, at: new Date().toISOString(), requestId }
}
