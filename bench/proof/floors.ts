import { createHash, hash } from 'node:crypto'
import { GrowingTree } from '../../server/journal/log/checks/growing-tree.ts'
import { leafLine } from '../../server/journal/log/checks/journal-pages.ts'
import { JournalWalk } from '../../server/journal/log/checks/journal-walk.ts'
import { leafBytesOf, lineHashes } from '../../server/journal/log/checks/line-hashes.ts'
import type { PlacedEntry } from '../../test/journal/log/generated-journal.ts'

/** Lines a CPU-second by raw SHA-256 alone, the bytes laid out before. */
export interface RawRates {
  /** One hash of each line, one-shot. */
  one: number
  /** The three that a line needs, one-shot: its digest, its leaf, and one node of the tree. */
  three: number
  /** The same three by `createHash`, an object for each hash, as Node does it from version 0.1 on. */
  threeByObjects: number
}

/** Raw SHA-256 over the same bytes that are verified. */
export function hashesOnly(lines: readonly PlacedEntry[]): RawRates {
  const leaves = lines.map(({ line }) => leafBytesOf(line))
  const texts = leaves.map((leaf) => leaf.subarray(1))
  const node = Buffer.alloc(65)
  const three = (sha256: (bytes: Buffer) => string) => () => {
    for (const [index, leaf] of leaves.entries()) {
      sha256(texts[index] ?? leaf)
      sha256(leaf)
      sha256(node)
    }
  }
  const { length } = lines
  return {
    one: perSecond(length, () => {
      for (const text of texts) hash('sha256', text, 'hex')
    }),
    three: perSecond(
      length,
      three((bytes) => hash('sha256', bytes, 'hex')),
    ),
    threeByObjects: perSecond(
      length,
      three((bytes) => createHash('sha256').update(bytes).digest('hex')),
    ),
  }
}

/** Lines a CPU-second that are checked in full, with their tree, without a database; bytes and columns laid out before. */
export function walkOnly(lines: readonly PlacedEntry[]): number {
  const given = lines.map(leafLine)
  const leaves = given.map(({ leafBytes }) => ({ held: lineHashes(leafBytes).leaf }))
  return perSecond(lines.length, () => {
    const walk = new JournalWalk()
    const tree = new GrowingTree()
    for (const [index, line] of given.entries()) {
      const leaf = leaves[index]
      if (!leaf || walk.whyNot(line, leaf) !== undefined) throw new Error('the journal is bad')
      walk.pass(line)
      tree.add(leaf.held)
    }
    tree.root()
  })
}

function perSecond(count: number, work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (count / (user + system)) * 1_000_000
}
