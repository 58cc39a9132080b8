/** What expressions may speak about: the routing facts of an instance, the outcome, the item. */
export type Facts = Readonly<Record<string, unknown>>

/** Where a process stands. A token waits at an element, inside its scope; nothing else is remembered. */
export interface Token {
  id: number
  at: string
  /** The token that holds the scope or the list it belongs to; null at the top. */
  scope: number | null
  /** A step waits for people, a wait for a timer, message or handler, a join for other branches, a scope and a list for what is inside them. */
  holds: 'step' | 'wait' | 'join' | 'scope' | 'list'
  /** The flow it came by, where a join has to know. */
  via?: string
  /** Its place in the list it was made for, from 0, and the item. */
  index?: number
  item?: unknown
  /** What a list stands at. */
  list?: ListState
  /** The timers on its edge that have gone off while it stayed. */
  fired?: string[]
}

/** How far a list is. */
export interface ListState {
  items: unknown[]
  /** How many of the items have begun. */
  begun: number
  /** How many were withdrawn. */
  withdrawn: number
  /** How each that is done ended, in that order. */
  outcomes: (string | null)[]
}

/** The whole state of an instance; it has ended when no token is left. */
export interface State {
  /** The number of the next token; numbers are never used again. */
  next: number
  tokens: Token[]
}

/** A step that waits for people from now on. */
export interface OpenedStep {
  token: number
  element: string
  index?: number
  item?: unknown
}

/** A step that waits no longer: completed with an outcome, or withdrawn because the process went on without it. */
export interface ClosedStep {
  token: number
  element: string
  outcome: string | null
  isWithdrawn: boolean
}

/** A timer, message or handler that a token waits for from now on, and what its expressions may speak of. */
export interface Armed {
  token: number
  element: string
  facts: Facts
}

/** What one move of the process leads to. */
export interface Moves {
  state: State
  opened: OpenedStep[]
  closed: ClosedStep[]
  armed: Armed[]
  /** The tokens that waited for a timer, message or handler and wait no longer. */
  disarmed: number[]
  /** Facts that decision tables gave. */
  learned: Facts
  hasEnded: boolean
  /** The ids of the elements entered and the flows taken, in order. */
  log: string[]
}

/** Who has to do a step: one post, or any fitting post of a unit, or (neither) any fitting post of the body. */
export interface Holder {
  postId?: number
  unitId?: number
}
