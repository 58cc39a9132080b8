import { change, insert, row, rows } from '../../platform/database.ts'
import type { LeafRange } from './formats/paths.ts'
import {
  edgeOf,
  edgeTiles,
  rootsFrom,
  tilesFor,
  tileWidth,
  type Tile,
  type TreeEdge,
} from './formats/tiles.ts'

/** How many leaves the kept tree has. */
export async function keptSize(): Promise<number> {
  const last = await row<{ tile: number; width: number }>(
    'SELECT tile, width FROM log_tiles WHERE level = 0 ORDER BY tile DESC LIMIT 1',
  )
  return last ? Number(last.tile) * tileWidth + last.width : 0
}

/** Kept tiles, by level and place; what is not kept is missing in the answer. */
export async function keptTiles(
  places: readonly { level: number; tile: number }[],
): Promise<Tile[]> {
  if (places.length === 0) return []
  const wanted = places.map(
    ({ level, tile }) => `(level = ${String(level)} AND tile = ${String(tile)})`,
  )
  const found = await rows<Tile>(
    `SELECT level, tile, width, hashes FROM log_tiles WHERE ${wanted.join(' OR ')}`,
  )
  return found.map(({ tile, ...rest }) => ({ ...rest, tile: Number(tile) }))
}

/** The right edge of the kept tree, or of what it was at a smaller size. */
export async function keptEdge(size: number): Promise<TreeEdge> {
  return edgeOf(size, await keptTiles(edgeTiles(size)))
}

/** The roots of ranges of the kept tree. */
export async function keptRoots(ranges: readonly LeafRange[]): Promise<Uint8Array[]> {
  return rootsFrom(await keptTiles(tilesFor(ranges)), ranges)
}

/** Keeps tiles that are new or longer than before; inside a transaction. */
export async function keepTiles(before: TreeEdge, tiles: readonly Tile[]): Promise<void> {
  const grown = new Set(
    edgeTiles(before.size).map(({ level, tile }) => `${String(level)}/${String(tile)}`),
  )
  const isGrown = ({ level, tile }: Tile) => grown.has(`${String(level)}/${String(tile)}`)
  for (const { hashes, ...each } of tiles.filter(isGrown)) {
    await change(
      'UPDATE log_tiles SET width = :width, hashes = :hashes WHERE level = :level AND tile = :tile',
      { ...each, hashes: Buffer.from(hashes) },
    )
  }
  const added = tiles.filter((tile) => !isGrown(tile))
  await insert(
    'log_tiles',
    added.map(({ hashes, ...each }) => ({ ...each, hashes: Buffer.from(hashes) })),
  )
}
