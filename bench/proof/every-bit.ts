import { leafLine } from '../../server/journal/log/checks/journal-pages.ts'
import { JournalWalk } from '../../server/journal/log/checks/journal-walk.ts'
import { lineHashes } from '../../server/journal/log/checks/line-hashes.ts'
import { flips } from '../../test/journal/log/flipped.ts'
import type { PlacedEntry } from '../../test/journal/log/generated-journal.ts'

/** Flips every single bit of every column of every line, one at a time, and counts what is not noticed at that line. */
export function everyBit(lines: readonly PlacedEntry[]): { tried: number; missed: number } {
  const walk = new JournalWalk()
  let [tried, missed] = [0, 0]
  for (const line of lines.map(leafLine)) {
    const leaf = { held: lineHashes(line.leafBytes).leaf }
    const noticed = [...flips(line, 0, 1)].map((bad) => walk.whyNot(bad, leaf) !== undefined)
    tried += noticed.length
    missed += noticed.filter((isNoticed) => !isNoticed).length
    walk.pass(line)
  }
  return { tried, missed }
}
