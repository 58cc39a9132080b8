const counters = { statements: 0, commits: 0 }

/** Counts one more statement or commit of this process. */
export function count(what: keyof typeof counters): void {
  counters[what] += 1
}

/** Statements sent and transactions committed by this process so far; the benches read it. */
export function counted(): { statements: number; commits: number } {
  return { ...counters }
}
