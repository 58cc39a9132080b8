import { expect } from 'chai'
import { leafLine } from '../../../server/journal/log/checks/journal-pages.ts'
import { JournalWalk } from '../../../server/journal/log/checks/journal-walk.ts'
import { leafBytesOf, lineHashes } from '../../../server/journal/log/checks/line-hashes.ts'
import { flips } from './flipped.ts'
import { generatedJournal, rewrittenFrom, type PlacedEntry } from './generated-journal.ts'

describe('a walk through the journal', () => {
  const lines = generatedJournal(1000)

  // Every row and column; the bits by a stride that is prime, so that every place of a text is met in some row.
  it('notices one bit changed in any column of any of 1,000 lines, at that line', () => {
    const walk = new JournalWalk()
    let tried = 0
    for (const [index, line] of lines.map(leafLine).entries()) {
      const leaf = { held: lineHashes(line.leafBytes).leaf }
      const bad = [...flips(line, (index * 31) % 61, 61)]
      const missed = bad.filter((each) => walk.whyNot(each, leaf) === undefined)
      expect(missed).to.deep.equal([])
      tried += bad.length
      expect(walk.whyNot(line, leaf)).to.equal(undefined)
      walk.pass(line)
    }
    expect(tried).to.be.greaterThan(60_000)
  })

  const firstBad = (changed: readonly PlacedEntry[]) => {
    const walk = new JournalWalk()
    for (const line of changed.map(leafLine)) {
      const why = walk.whyNot(line)
      if (why !== undefined) return { position: line.position, why }
      walk.pass(line)
    }
    return undefined
  }

  it('notices by the chain alone that one line was written anew with its own digest', () => {
    const forged = rewrittenFrom(lines, 400)[399]!
    const changed = lines.map((line) => (line.position === 400 ? forged : line))
    const next = lines.find(
      ({ subject, seq }) => subject === forged.subject && seq === forged.seq + 1,
    )

    expect(firstBad(changed)).to.deep.equal({
      position: next!.position,
      why: 'the line before is not the one it was written after',
    })
    expect(firstBad(lines)).to.equal(undefined)
  })

  it('notices a clock that was turned back, and forgives what comes ten minutes late', () => {
    const moved = (minutes: number) => {
      const at = new Date(Date.parse(lines[499]!.at) - minutes * 60_000).toISOString()
      const walk = new JournalWalk({ position: 0, latestAt: lines[499]!.at, ends: new Map() })
      const said = { ...(JSON.parse(lines[0]!.line) as object), at }
      const text = JSON.stringify(said)
      const { digest } = lineHashes(leafBytesOf(text))
      return walk.whyNot(leafLine({ ...lines[0]!, at, line: text, digest }))
    }

    expect(moved(10)).to.equal(undefined)
    expect(moved(11)).to.equal('its clock was turned back behind an earlier line')
  })
})
