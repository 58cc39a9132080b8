import { hash } from 'node:crypto'
import { GrowingTree } from '../../server/journal/log/growing-tree.ts'
import { JournalWalk } from '../../server/journal/log/journal-walk.ts'
import { lineHashes } from '../../server/journal/log/line-hashes.ts'
import type { PlacedEntry } from '../../test/journal/log/generated-journal.ts'

/** Lines a CPU-second by raw SHA-256 alone: one hash of each line’s bytes, and the three that a chain, a leaf and a tree take. */
export function hashesOnly(lines: readonly PlacedEntry[]): [one: number, three: number] {
  const bytes = lines.map(({ line }) => Buffer.from(line))
  const node = Buffer.alloc(65)
  const one = perSecond(lines.length, () => {
    for (const each of bytes) hash('sha256', each, 'hex')
  })
  const three = perSecond(lines.length, () => {
    for (const each of bytes) {
      hash('sha256', each, 'hex')
      hash('sha256', each, 'buffer')
      hash('sha256', node, 'buffer')
    }
  })
  return [one, three]
}

/** Lines a CPU-second that are checked in full, with their tree, without a database. */
export function walkOnly(lines: readonly PlacedEntry[]): number {
  const leaves = lines.map(({ line }) => ({ held: lineHashes(line).leaf }))
  return perSecond(lines.length, () => {
    const walk = new JournalWalk()
    const tree = new GrowingTree()
    for (const [index, line] of lines.entries()) {
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
