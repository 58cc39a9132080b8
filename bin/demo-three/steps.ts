/** A step of the demonstration and how long it took. */
export interface Step {
  name: string
  seconds: number
}

/** The named steps of a run, each told as it ends. */
export class Steps {
  readonly taken: Step[] = []
  readonly #begunAt = performance.now()

  /** Seconds since the first step began, to a tenth. */
  get seconds(): number {
    return tenths(performance.now() - this.#begunAt)
  }

  /** Does the work, and tells its name and what it took. */
  async step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const begunAt = performance.now()
    const result = await work()
    const seconds = tenths(performance.now() - begunAt)
    this.taken.push({ name, seconds })
    process.stdout.write(`${seconds.toFixed(1).padStart(6)} s  ${name}\n`)
    return result
  }
}

const tenths = (milliseconds: number): number => Math.round(milliseconds / 100) / 10
