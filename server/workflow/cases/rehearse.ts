import { Refusal } from '../../platform/refusal.ts'
import type { Reason } from '../../platform/refusal.ts'
import type { Facts } from '../feel.ts'
import { armsOf } from '../arms.ts'
import { elementOf } from '../graph.ts'
import type { Graph } from '../graph.ts'
import { complete, move, start, trigger } from '../interpret.ts'
import type { Moves, Token } from '../state.ts'
import { whyNotMove } from '../rules.ts'

/** A case as it went: the steps that people did, in that order, and how they ended. */
export interface PastCase {
  instanceId: number
  subjectType: string
  subjectId: number
  facts: Facts
  steps: { elementId: string; outcome: string | null }[]
  hasEnded: boolean
}

/** How a past case would have gone by another diagram. */
export interface Rehearsal {
  instanceId: number
  subjectType: string
  subjectId: number
  /** How many of its steps could be done as they were done. */
  stepsDone: number
  /** The step at which it would have got stuck, and why; null when it would not. */
  stuckAt: { elementId: string; reason: Reason } | null
  /** The steps that nobody did then and that somebody would have to do. */
  added: string[]
}

/** No case passes more steps that are new to it, or waits, between two of its own. */
const mostNew = 50

/** Replays past cases by a new diagram: every step as it was done, timers and handlers as if they had come, new steps with their first outcome. */
export function rehearse(graph: Graph, past: readonly PastCase[]): Rehearsal[] {
  return past.map((one) => new Replay(graph, one).played())
}

class Replay {
  readonly #graph: Graph
  readonly #past: PastCase
  readonly #known: ReadonlySet<string>
  readonly #added: string[] = []
  #now: Moves | null = null

  constructor(graph: Graph, past: PastCase) {
    this.#graph = graph
    this.#past = past
    this.#known = new Set(past.steps.map(({ elementId }) => elementId))
  }

  played(): Rehearsal {
    const { instanceId, subjectType, subjectId, steps, facts } = this.#past
    const about = { instanceId, subjectType, subjectId }
    let stepsDone = 0
    let at = this.#graph.start
    try {
      this.#now = start(this.#graph, facts)
      for (const { elementId, outcome } of steps) {
        at = elementId
        this.#reach(elementId)
        this.#complete(this.#open(elementId), outcome)
        stepsDone += 1
      }
      if (this.#past.hasEnded) this.#finish()
      return { ...about, stepsDone, stuckAt: null, added: this.#added }
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem
      const reason = problem.reasons[0] ?? 'workflow.stuck'
      return { ...about, stepsDone, stuckAt: { elementId: at, reason }, added: this.#added }
    }
  }

  /** Goes on over what is new to the case until the step is open; a step behind it is gone back to. */
  #reach(elementId: string): void {
    for (let count = 0; count < mostNew && !this.#open(elementId); count += 1)
      if (!this.#passNew()) break
    if (!this.#open(elementId) && whyNotMove(this.#graph, elementId).length === 0)
      this.#now = move(this.#graph, this.#state, { to: elementId, facts: this.#past.facts })
    if (!this.#open(elementId)) throw new Refusal(409, [this.#whyNotOpen(elementId)])
  }

  #whyNotOpen(elementId: string): Reason {
    return elementId in this.#graph.elements ? 'workflow.not_at_this_step' : 'workflow.step_is_gone'
  }

  /** A case that has ended then must be able to end now. */
  #finish(): void {
    for (let count = 0; count < mostNew && this.#state.tokens.length > 0; count += 1)
      if (!this.#passNew()) throw new Refusal(409, ['workflow.not_at_this_step'])
  }

  /** Lets one wait be over, or one step that is new to the case be done; false when there is neither. */
  #passNew(): boolean {
    const wait = this.#state.tokens.find(({ holds }) => holds === 'wait')
    const step = this.#state.tokens.find(
      ({ holds, at }) => holds === 'step' && !this.#known.has(at),
    )
    if (wait !== undefined) this.#come(wait)
    else if (step !== undefined) this.#add(step)
    return wait !== undefined || step !== undefined
  }

  #come(token: Token): void {
    const [element = token.at] = armsOf(this.#graph, token)
    const came = { token: token.id, element, facts: this.#past.facts }
    this.#now = trigger(this.#graph, this.#state, came)
  }

  #add(token: Token): void {
    this.#added.push(token.at)
    this.#complete(token, elementOf(this.#graph, token.at).terms?.outcomes[0] ?? null)
  }

  #complete(token: Token | undefined, outcome: string | null): void {
    const done = { token: token?.id ?? 0, outcome, facts: this.#past.facts }
    this.#now = complete(this.#graph, this.#state, done)
  }

  #open(elementId: string): Token | undefined {
    return this.#state.tokens.find(({ at, holds }) => holds === 'step' && at === elementId)
  }

  get #state() {
    return this.#now?.state ?? { next: 1, tokens: [] }
  }
}
