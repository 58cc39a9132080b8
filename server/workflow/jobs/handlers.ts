import type { Facts } from '../feel.ts'

/** What a handler is told: for whom it works, and the key by which others know a repeated call. */
export interface Call {
  /** The same for each try of the same work: give it to whoever must not do it twice. */
  idempotencyKey: string
  agencyId: number
  instanceId: number
  subjectType: string
  subjectId: number
  elementId: string
  facts: Facts
  /** The moment of the call, ISO 8601 UTC. */
  at: string
}

/** What a handler answers: facts that the ways on may depend on, or the code of an error that the diagram takes. */
export interface Answer {
  facts?: Facts
  error?: string
}

/** The work behind a service task. It runs outside any act, may take its time and use the network, and may be called twice with one key. */
export type Handler = (call: Call) => Promise<Answer>

const handlers = new Map<string, Handler>()

/** Registers the work behind the service tasks of that name; the later of two holds. */
export function handle(name: string, handler: Handler): void {
  handlers.set(name, handler)
}

/** The work behind a name; a call of a name that nobody registered fails and is tried again. */
export function handlerOf(name: string): Handler {
  const handler = handlers.get(name)
  if (handler === undefined) throw new Error(`no handler ${name} is registered`)
  return handler
}
