import Mocha from 'mocha'
import type { Tally } from './tally.ts'

/** A dot for each test, the failures at the end, and the tally to the process that started mocha. */
export default class TallyReporter extends Mocha.reporters.Dot {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options)
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats
      const tally: Tally = { passed: passes, failed: failures, skipped: pending }
      process.send?.({ tally })
    })
  }
}
