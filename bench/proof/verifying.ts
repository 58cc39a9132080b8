import { verifyJournal } from '../../server/journal/verify.ts'
import type { PlacedEntry } from '../../test/journal/log/generated-journal.ts'
import { ownCpu } from '../support/processor.ts'
import { figure } from '../support/report.ts'
import { spread } from '../support/statistics.ts'
import { hashesOnly, walkOnly, type RawRates } from './floors.ts'

/** Lines a CPU-second in one round. */
type Rates = RawRates & { walk: number; all: number }

/** What it costs to verify a journal that the open database holds, over what raw SHA-256 of the same bytes costs, in turn, so that what else the machine does strikes all of them alike. */
export async function verifying(lines: readonly PlacedEntry[], rounds: number): Promise<void> {
  await oneRound(lines)
  const found: Rates[] = []
  for (let round = 0; round < rounds; round += 1) found.push(await oneRound(lines))
  for (const [key, name] of Object.entries(names))
    figure(
      `${name}, lines a CPU-second`,
      spread(
        found.map((each) => each[key as keyof Rates]),
        0,
      ),
    )
  for (const [key, name] of [
    ['walk', 'in memory'],
    ['all', 'from the database'],
  ] as const)
    figure(`verified ${name} over one raw hash; over the three; by objects`, over(found, key))
}

const names: Record<keyof Rates, string> = {
  one: 'raw SHA-256, one of each line',
  three: 'raw SHA-256, the three of digest, leaf and tree',
  threeByObjects: 'the same three by createHash',
  walk: 'verified in memory',
  all: 'verified from the database',
}

async function oneRound(lines: readonly PlacedEntry[]): Promise<Rates> {
  const raw = hashesOnly(lines)
  const walk = walkOnly(lines)
  const { milliseconds } = await ownCpu(async () => {
    const { firstBad } = await verifyJournal()
    if (firstBad) throw new Error(firstBad.why)
  })
  return { ...raw, walk, all: (lines.length / milliseconds) * 1000 }
}

function over(found: readonly Rates[], key: 'walk' | 'all'): string {
  const against = (floor: keyof RawRates) =>
    spread(
      found.map((each) => each[key] / each[floor]),
      3,
    )
  return [against('one'), against('three'), against('threeByObjects')].join('; ')
}
