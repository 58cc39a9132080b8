import { afterCommit, change, rows } from '../../platform/database.ts'
import { keepAlarm } from './alarms.ts'
import { keepTiles, keptEdge, keptSize } from './kept-tiles.ts'
import { emptyEdge, extended, type TreeEdge } from './formats/tiles.ts'
import { leafHash } from './formats/tree.ts'

const pageSize = 2000
// What this process has written itself, and nobody since, is not read again.
let known: TreeEdge | undefined

/** Forgets what is held in memory of the tree, as when another database is opened. */
export function forgetEdge(): void {
  known = undefined
}

/**
 * Adds the texts of lines to the tree, in the transaction that gives them their positions, and gives
 * the position after which they stand: that of the last line, `last`, or of the last leaf where the
 * journal is shorter than its tree. Lines that were placed without the tree are taken up first.
 */
export async function extendLog(texts: readonly string[], last: number): Promise<number> {
  const edge = known?.size === last ? known : await edgeUpTo(last)
  const { edge: next, tiles } = extended(edge, texts.map(leafOf))
  await keepTiles(edge, tiles)
  known = undefined
  afterCommit(() => {
    known = next
  })
  return edge.size
}

async function edgeUpTo(last: number): Promise<TreeEdge> {
  let edge = await wholeEdge()
  if (edge.size > last) await keepAlarm({ kind: 'cut', why: cutShort(edge.size, last) })
  while (edge.size < last) edge = await takenUp(edge)
  return edge
}

// A tile that was cut short is an alarm, and no reason to place nothing any more: the lines make the tree anew.
async function wholeEdge(): Promise<TreeEdge> {
  const size = await keptSize()
  const edge = await keptEdge(size).catch(() => undefined)
  if (edge) return edge
  await keepAlarm({ kind: 'journal', why: tileCutShort, position: size })
  await change('DELETE FROM log_tiles')
  return emptyEdge()
}

const tileCutShort = 'a tile at the end of the tree was cut short or is gone: it is made anew'

async function takenUp(edge: TreeEdge): Promise<TreeEdge> {
  const lines = await rows<{ line: string }>(
    'SELECT line FROM journal_lines WHERE position > :size ORDER BY position LIMIT :pageSize',
    { size: edge.size, pageSize },
  )
  const { edge: next, tiles } = extended(
    edge,
    lines.map(({ line }) => leafOf(line)),
  )
  await keepTiles(edge, tiles)
  return next
}

const encoder = new TextEncoder()
const leafOf = (text: string): Uint8Array => leafHash(encoder.encode(text))

function cutShort(size: number, last: number): string {
  return `the journal ends at line ${String(last)}, its tree holds ${String(size)}`
}
