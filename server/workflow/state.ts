/** Where a process stands. A token waits at an element, inside its scope; nothing else is remembered. */
export interface Token {
  id: number
  at: string
  /** The token that holds the scope or the list it belongs to; null at the top. */
  scope: number | null
  /** A step waits for people, a join for other branches, a scope and a list for what is inside them. */
  holds: 'step' | 'join' | 'scope' | 'list'
  /** The flow it came by, where a join has to know. */
  via?: string
  /** Its place in the list it was made for, from 0, and the item. */
  index?: number
  item?: unknown
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

/** What one move of the process leads to. */
export interface Moves {
  state: State
  opened: OpenedStep[]
  closed: ClosedStep[]
  hasEnded: boolean
  /** The ids of the elements entered and the flows taken, in order. */
  log: string[]
}

/** Who has to do a step: one post, or any fitting post of a unit, or (neither) any fitting post of the body. */
export interface Holder {
  postId?: number
  unitId?: number
}
