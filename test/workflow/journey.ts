import { complete, move, start } from '../../server/workflow/interpret.ts'
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
}
