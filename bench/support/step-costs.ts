import type { Step } from './life.ts'

/** What each step costs on the average; what follows one a moment later counts with the next. */
export class StepCosts {
  readonly #used: () => number
  readonly #costs = new Map<string, number>()

  /** Costs are differences of what was used so far. */
  constructor(used: () => number) {
    this.#used = used
  }

  /** Begins anew, after a round that only warmed up. */
  forget(): void {
    this.#costs.clear()
  }

  /** Runs a step and adds its cost to those of its name. */
  readonly around: Step = async (name, work) => {
    const before = this.#used()
    const result = await work()
    this.#costs.set(name, (this.#costs.get(name) ?? 0) + this.#used() - before)
    return result
  }

  /** Every step with its mean cost over so many documents. */
  shown(documents: number): string {
    return [...this.#costs]
      .map(([name, cost]) => `${name} ${(cost / documents).toFixed(1)}`)
      .join(', ')
  }
}
