/** Lets one writer at a time to a database file, in order of arrival. */
export class WriteLock {
  #isHeld = false
  readonly #waiting: (() => void)[] = []

  /** Comes back when the caller holds the lock. */
  take(): Promise<void> {
    if (!this.#isHeld) {
      this.#isHeld = true
      return Promise.resolve()
    }
    return new Promise((granted) => this.#waiting.push(granted))
  }

  /** Hands the lock to the next in line. */
  release(): void {
    const granted = this.#waiting.shift()
    // Through the event loop, so that a long line of writers does not shut out requests.
    if (granted) setImmediate(granted)
    else this.#isHeld = false
  }
}
