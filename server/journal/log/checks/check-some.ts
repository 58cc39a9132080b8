import { row, rows } from '../../../platform/database.ts'
import type { ChainEnd } from '../../line.ts'
import { raiseAlarm, type Finding } from '../alarms.ts'
import { headsUpTo, whyHeadBroken } from './head-checks.ts'
import { leafLine, type PlacedLine } from './journal-pages.ts'
import { JournalWalk } from './journal-walk.ts'
import { keptRoots, keptSize, keptTiles } from '../kept-tiles.ts'
import { hashIn, tileText } from './tile-text.ts'
import { split, tileWidth } from '../formats/tiles.ts'
import { rootOf, sameHash } from '../formats/tree.ts'

/** What one step of the check of the journal came to. */
export interface CheckedLines {
  /** The last position that was checked. */
  position: number
  /** Whether the journal ends here. */
  isEnd: boolean
}

/** Checks one tile's worth of lines, at most 256, after a position that ends a tile: their chains, columns, order and clock, their leaves, the tile above, and the heads that were signed over them. What does not hold raises an alarm. */
export async function checkSomeLines(after: number): Promise<CheckedLines> {
  const size = await keptSize()
  const lines = await rows<PlacedLine>(
    'SELECT * FROM journal_lines WHERE position > :after AND position <= :end ORDER BY position',
    { after, end: Math.min(after + tileWidth, size) },
  )
  const last = lines.at(-1)?.position ?? after
  const finding = (await badLine(lines, after)) ?? (await badTree(after, last, size))
  if (finding) await raiseAlarm(finding)
  const isEnd = last >= size || lines.length < tileWidth
  return { position: last, isEnd }
}

async function badLine(lines: readonly PlacedLine[], after: number): Promise<Finding | undefined> {
  const walk = new JournalWalk({
    position: after,
    latestAt: await momentAt(after),
    ends: await endsBefore(lines),
  })
  const [kept] = await keptTiles([{ level: 0, tile: after / tileWidth }])
  const leaves = kept ? tileText(kept) : ''
  for (const [index, line] of lines.map(leafLine).entries()) {
    const { id, subject, seq } = line
    const position = after + index + 1
    const why = walk.whyNot(line, { held: hashIn(leaves, index) })
    if (why !== undefined) return { kind: 'journal', why, position, lineId: id, subject, seq }
    walk.pass(line)
  }
  return undefined
}

async function momentAt(position: number): Promise<string> {
  const line = await row<{ at: string }>(
    'SELECT at FROM journal_lines WHERE position = :position',
    { position },
  )
  return line?.at ?? ''
}

// The line before each chain's first one here, as it stands now.
async function endsBefore(lines: readonly PlacedLine[]): Promise<Map<string, ChainEnd>> {
  const ends = new Map<string, ChainEnd>()
  const first = lines[0]?.position
  const last = lines.at(-1)?.position
  if (first === undefined || last === undefined) return ends
  const found = await rows<ChainEnd & { subject: string }>(
    `SELECT b.subject, b.seq, b.digest FROM journal_lines l
     JOIN journal_lines b ON b.subject = l.subject AND b.seq = l.seq - 1
     WHERE l.position BETWEEN :first AND :last AND b.position < :first`,
    { first, last },
  )
  for (const { subject, seq, digest } of found) ends.set(subject, { seq, digest })
  return ends
}

async function badTree(after: number, last: number, size: number): Promise<Finding | undefined> {
  if (last < Math.min(after + tileWidth, size))
    return {
      kind: 'cut',
      why: `the tree holds ${String(size)} lines, they end at ${String(last)}`,
      position: last,
    }
  if (last - after === tileWidth && !(await isTileAboveRight(after / tileWidth)))
    return { kind: 'journal', why: 'the tile above is not that of the lines', position: last }
  return await badHead(after, last)
}

async function isTileAboveRight(tile: number): Promise<boolean> {
  const above = { level: 1, tile: Math.floor(tile / tileWidth) }
  const tiles = await keptTiles([{ level: 0, tile }, above])
  const hashes = (level: number) =>
    split(tiles.find((each) => each.level === level)?.hashes ?? new Uint8Array(0))
  const held = hashes(1)[tile % tileWidth]
  return held !== undefined && sameHash(held, rootOf(hashes(0)))
}

async function badHead(after: number, last: number): Promise<Finding | undefined> {
  for await (const head of headsUpTo(last, after)) {
    const [root] = await keptRoots([{ start: 0, end: head.size }])
    const why = whyHeadBroken(head, root)
    if (why !== undefined) return { kind: 'head', why, position: head.size }
  }
  return undefined
}
