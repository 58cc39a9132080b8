/** How many tests ended in which way. */
export interface Tally {
  passed: number
  failed: number
  skipped: number
}

/** A tally of nothing yet. */
export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 }

/** The tally of two runs together. */
export function together(one: Tally, other: Tally): Tally {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  }
}

/** The line that ends a run: `N passed, N failed, N skipped`. */
export function inWords({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}
