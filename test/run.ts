/**
 * Runs the suite: `node --import tsx test/run.ts [house] [formats] [sqlite] [mariadb] [browser] [three]`, all by default;
 * one part more at once than the machine has processors, for each waits for its disk a quarter of the time, or as TEST_LANES says.
 * The last line is the sum: `N passed, N failed, N skipped`.
 */
import { availableParallelism } from 'node:os'
import { inLanes } from './support/lanes.ts'
import { partsOf, type Part } from './support/suite-parts.ts'
import { inWords, NOTHING, together } from './support/tally.ts'
import type { Tally } from './support/tally.ts'

const say = (text: string) => process.stdout.write(`\n${text}\n`)

/** Runs a part and tells what it printed in one piece, as others run beside it. */
async function told({ title, run }: Part): Promise<Tally> {
  const started = Date.now()
  const { tally, output } = await run()
  const seconds = Math.round((Date.now() - started) / 1000)
  say(`${title}: ${inWords(tally)} (${String(seconds)} s)`)
  if (tally.failed > 0) say(output.trimEnd())
  return tally
}

const lanes = Number(process.env['TEST_LANES'] ?? Math.min(availableParallelism() + 1, 4))
const parts = await partsOf(process.argv.slice(2))
const tallies = await inLanes(
  parts.map((part) => () => told(part)),
  lanes,
)
const sum = tallies.reduce(together, NOTHING)
say(inWords(sum))
process.exitCode = sum.failed === 0 ? 0 : 1
