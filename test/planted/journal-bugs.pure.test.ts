import { expect } from 'chai'
import type * as Walk from '../../server/journal/log/checks/journal-walk.ts'
import { JournalWalk } from '../../server/journal/log/checks/journal-walk.ts'
import type { LeafLine } from '../../server/journal/log/checks/journal-pages.ts'
import { sha256 } from '../../server/platform/digest.ts'
import {
  generatedJournal,
  rewrittenFrom,
  type PlacedEntry,
} from '../journal/log/generated-journal.ts'
import { withBug, type Bug } from './plant-code.ts'

const lines = generatedJournal(500)
const last = lines.at(-1)!

// Each is a damage that only one of the checks of a line can notice.
const changed = (position: number, what: Partial<PlacedEntry>) =>
  lines.map((line) => (line.position === position ? { ...line, ...what } : line))
const anew = (line: PlacedEntry, said: object): Partial<PlacedEntry> => {
  const text = JSON.stringify({ ...(JSON.parse(line.line) as object), ...said })
  return { line: text, digest: sha256(text) }
}
const anHourBefore = new Date(Date.parse(last.at) - 3_600_000).toISOString()
const damages: Record<string, PlacedEntry[]> = {
  'its digest is another': changed(500, { digest: sha256('khác') }),
  'a column is another': changed(500, { postId: 99 }),
  'a line is written anew with its digest': changed(250, rewrittenFrom(lines, 250)[249]!),
  'a number of a chain is left out': changed(500, {
    ...anew(last, { seq: last.seq + 1 }),
    seq: last.seq + 1,
  }),
  'a line of the journal is gone': lines.filter(({ position }) => position !== 499),
  'its clock is turned back': changed(500, {
    ...anew(last, { at: anHourBefore }),
    at: anHourBefore,
  }),
}

const missedBy = ({ JournalWalk: Walking }: Pick<typeof Walk, 'JournalWalk'>) =>
  Object.entries(damages)
    .filter(([, damaged]) => !isNoticed(new Walking(), damaged))
    .map(([what]) => what)

function isNoticed(walk: JournalWalk, damaged: readonly PlacedEntry[]): boolean {
  return damaged.some((line) => {
    const placed = leafLine(line)
    const why = walk.whyNot(placed)
    if (why === undefined) walk.pass(placed)
    return why !== undefined
  })
}

const leafLine = ({ line, ...columns }: PlacedEntry): LeafLine => ({
  ...columns,
  leafBytes: Buffer.concat([Buffer.from([0]), Buffer.from(line)]),
})

const whyBroken = 'server/journal/why-broken.ts'
const walking = 'server/journal/log/checks/journal-walk.ts'

// What a check is turned off by, and what is then missed.
const bugs: Record<string, Bug & { missed: string }> = {
  digest: {
    ...{ module: whyBroken, from: 'digest !== line.digest', to: 'false' },
    missed: 'its digest is another',
  },
  columns: {
    ...{ module: whyBroken, from: 'if (columnsDiffer(line, said))', to: 'if (false)' },
    missed: 'a column is another',
  },
  chain: {
    ...{ module: whyBroken, from: 'said.previous !== before.digest', to: 'false' },
    missed: 'a line is written anew with its digest',
  },
  numbers: {
    ...{ module: whyBroken, from: 'line.seq !== before.seq + 1', to: 'false' },
    missed: 'a number of a chain is left out',
  },
  places: {
    ...{ module: walking, from: 'line.position !== this.#position + 1', to: 'false' },
    missed: 'a line of the journal is gone',
  },
  clock: {
    ...{ module: walking, from: 'minutes <= mostBackwardsMinutes', to: 'true' },
    missed: 'its clock is turned back',
  },
}

describe('A walk through a damaged journal', () => {
  it('notices every damage', () => {
    expect(missedBy({ JournalWalk })).to.deep.equal([])
  })

  for (const [check, bug] of Object.entries(bugs))
    it(`is seen to miss one where the check of ${check} is off`, async () => {
      const missed = missedBy(await withBug<typeof Walk>(walking, bug))

      expect(missed).to.include(bug.missed)
    })
})
