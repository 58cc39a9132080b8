import { armsOf } from '../../server/workflow/arms.ts'
import {
  addItem,
  complete,
  fail,
  move,
  start,
  trigger,
  withdrawItem,
} from '../../server/workflow/interpret.ts'
import type { Facts } from '../../server/workflow/feel.ts'
import type { Graph } from '../../server/workflow/graph.ts'
import type { Moves } from '../../server/workflow/state.ts'

/** One instance on its way, for tests: what is open by element, and the last moves. */
export class Journey {
  last: Moves
  readonly graph: Graph
  readonly facts: Facts

  constructor(graph: Graph, facts: Facts = {}) {
    this.graph = graph
    this.facts = facts
    this.last = start(graph, facts)
  }

  /** The elements that wait for people, in the order they were reached. */
  get open(): string[] {
    return this.last.state.tokens.filter(({ holds }) => holds === 'step').map(({ at }) => at)
  }

  get hasEnded(): boolean {
    return this.last.hasEnded
  }

  /** Completes the first open step at that element. */
  done(element: string, outcome: string | null = null): this {
    const step = this.last.state.tokens.find(({ at, holds }) => at === element && holds === 'step')
    return this.step(step?.id ?? -1, outcome)
  }

  /** Completes the step of that token. */
  step(token: number, outcome: string | null = null): this {
    this.last = complete(this.graph, this.last.state, { token, outcome, facts: this.facts })
    return this
  }

  /** Sends the process to that step. */
  moved(to: string): this {
    this.last = move(this.graph, this.last.state, { to, facts: this.facts })
    return this
  }

  /** What is waited for besides people, as `event at element`, in the order it began. */
  get waits(): string[] {
    return this.last.state.tokens.flatMap((token) =>
      armsOf(this.graph, token).map((event) =>
        event === token.at ? event : `${event} at ${token.at}`,
      ),
    )
  }

  /** Lets the event or the handler come for which a token waits. */
  came(element: string, facts: Facts = {}): this {
    const came = { token: this.waiting(element), element, facts: { ...this.facts, ...facts } }
    this.last = trigger(this.graph, this.last.state, came)
    return this
  }

  /** Lets the handler of a service task throw an error; false when the diagram does not take it. */
  failed(element: string, code: string): boolean {
    const came = { token: this.waiting(element), element, facts: this.facts, code }
    const moves = fail(this.graph, this.last.state, came)
    this.last = moves ?? this.last
    return moves !== null
  }

  /** Adds one to the open list at an element. */
  added(element: string, item: unknown): this {
    this.last = addItem(this.graph, this.last.state, { element, item, facts: this.facts })
    return this
  }

  /** Withdraws the one of the open list at an element that was made for the item. */
  withdrawn(element: string, item: unknown): this {
    const { state } = this.last
    const token = state.tokens.find((one) => one.at === element && one.item === item)?.id ?? -1
    this.last = withdrawItem(this.graph, state, { token, facts: this.facts })
    return this
  }

  private waiting(element: string): number {
    const { tokens } = this.last.state
    return tokens.find((token) => armsOf(this.graph, token).includes(element))?.id ?? -1
  }
}
