import type { LeafRange } from './paths.ts'
import { nodeHash, rootOf } from './tree.ts'

/** How many hashes a whole tile holds. Source: C2SP tlog-tiles */
export const tileWidth = 256
const hashBytes = 32

/** A tile: so many hashes of one level, from the left, one after the other; a tile of fewer than 256 is partial. */
export interface Tile {
  level: number
  tile: number
  width: number
  hashes: Uint8Array
}

/** The right edge of a tree: for each level the hashes in its last tile that is not full. */
export interface TreeEdge {
  size: number
  levels: Uint8Array[][]
}

/** The edge of a tree without leaves. */
export const emptyEdge = (): TreeEdge => ({ size: 0, levels: [] })

/** The edge after more leaves, and every tile that has changed, whole ones first; the given edge stays as it was. */
export function extended(
  edge: TreeEdge,
  leaves: readonly Uint8Array[],
): { edge: TreeEdge; tiles: Tile[] } {
  const next: TreeEdge = { size: edge.size, levels: edge.levels.map((hashes) => [...hashes]) }
  const whole: Tile[] = []
  const touched = new Set<number>()
  for (const leaf of leaves) {
    next.size += 1
    push(next, { level: 0, hash: leaf }, { whole, touched })
  }
  return { edge: next, tiles: [...whole, ...partial(next, touched)] }
}

function push(
  edge: TreeEdge,
  { level, hash }: { level: number; hash: Uint8Array },
  changed: { whole: Tile[]; touched: Set<number> },
): void {
  const hashes = (edge.levels[level] ??= [])
  hashes.push(hash)
  changed.touched.add(level)
  if (hashes.length < tileWidth) return
  const tile = tileAt(edge.size, level) - 1
  changed.whole.push({ level, tile, width: tileWidth, hashes: joined(hashes) })
  edge.levels[level] = []
  push(edge, { level: level + 1, hash: rootOf(hashes) }, changed)
}

function partial({ size, levels }: TreeEdge, touched: ReadonlySet<number>): Tile[] {
  return [...touched].flatMap((level) => {
    const hashes = levels[level] ?? []
    const width = hashes.length
    return width === 0 ? [] : [{ level, tile: tileAt(size, level), width, hashes: joined(hashes) }]
  })
}

/** The tile of a level that the next hash of a tree of this size would go to. */
function tileAt(size: number, level: number): number {
  return Math.floor(size / tileWidth ** (level + 1))
}

/** The tiles of the right edge of a tree of this size that hold anything: level, tile and width. Source: C2SP tlog-tiles */
export function edgeTiles(size: number): Omit<Tile, 'hashes'>[] {
  const found: Omit<Tile, 'hashes'>[] = []
  for (let level = 0; tileWidth ** level <= size; level += 1) {
    const width = Math.floor(size / tileWidth ** level) % tileWidth
    if (width > 0) found.push({ level, tile: tileAt(size, level), width })
  }
  return found
}

/** The edge of a tree of this size out of its partial tiles; longer ones are cut to their width, a missing one is refused. */
export function edgeOf(size: number, tiles: readonly Tile[]): TreeEdge {
  const edge: TreeEdge = { size, levels: [] }
  for (const { level, tile, width } of edgeTiles(size)) {
    const hashes = tiles.find((each) => each.level === level && each.tile === tile)?.hashes
    if (!hashes || hashes.length < width * hashBytes)
      throw new Error('a tile of the log is missing')
    while (edge.levels.length < level) edge.levels.push([])
    edge.levels[level] = split(hashes).slice(0, width)
  }
  return edge
}

/** The root of the tree with this right edge. */
export function rootOfEdge({ size, levels }: TreeEdge): Uint8Array {
  if (size === 0) return rootOf([])
  const nodes = levels.toReversed().flatMap(wholeSubtrees)
  return nodes.reduceRight((right, left) => nodeHash(left, right))
}

// A run of n hashes is as many whole subtrees as n has binary ones, the largest on the left.
function wholeSubtrees(hashes: readonly Uint8Array[]): Uint8Array[] {
  const nodes: Uint8Array[] = []
  let start = 0
  for (let width = tileWidth / 2; width >= 1; width /= 2) {
    if (hashes.length - start < width) continue
    nodes.push(rootOf(hashes.slice(start, start + width)))
    start += width
  }
  return nodes
}

/** A whole subtree: 2^height leaves, the index-th of its height from the left. */
interface Subtree {
  height: number
  index: number
}

/** The whole subtrees that make up a range, the leftmost first. */
function subtreesOf({ start, end }: LeafRange): Subtree[] {
  const found: Subtree[] = []
  let at = start
  while (at < end) {
    let [height, width] = [0, 1]
    while (at % (width * 2) === 0 && at + width * 2 <= end)
      [height, width] = [height + 1, width * 2]
    found.push({ height, index: at / width })
    at += width
  }
  return found
}

/** The tiles that hold what the roots of these ranges are made of, each once. */
export function tilesFor(ranges: readonly LeafRange[]): { level: number; tile: number }[] {
  const places = ranges.flatMap(subtreesOf).map(placeOf)
  const known = new Map(
    places.map(({ level, tile }) => [`${String(level)}/${String(tile)}`, { level, tile }]),
  )
  return [...known.values()]
}

function placeOf({ height, index }: Subtree): {
  level: number
  tile: number
  from: number
  width: number
} {
  const level = Math.floor(height / 8)
  const width = 2 ** (height % 8)
  const first = index * width
  return { level, tile: Math.floor(first / tileWidth), from: first % tileWidth, width }
}

/** The roots of ranges out of the tiles that hold them; a missing tile is refused. */
export function rootsFrom(tiles: readonly Tile[], ranges: readonly LeafRange[]): Uint8Array[] {
  const known = new Map(tiles.map((each) => [each.level * 2 ** 48 + each.tile, each.hashes]))
  const rootOfSubtree = (subtree: Subtree): Uint8Array => {
    const { level, tile, from, width } = placeOf(subtree)
    const hashes = known.get(level * 2 ** 48 + tile)
    if (!hashes || hashes.length < (from + width) * hashBytes)
      throw new Error('a tile of the log is missing')
    return rootOf(split(hashes.subarray(from * hashBytes, (from + width) * hashBytes)))
  }
  return ranges.map((range) =>
    subtreesOf(range)
      .map(rootOfSubtree)
      .reduceRight((right, left) => nodeHash(left, right)),
  )
}

/** The hashes that a tile holds, each 32 bytes. */
export function split(hashes: Uint8Array): Uint8Array[] {
  const count = Math.floor(hashes.length / hashBytes)
  return Array.from({ length: count }, (_, index) =>
    hashes.subarray(index * hashBytes, (index + 1) * hashBytes),
  )
}

function joined(hashes: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(hashes.length * hashBytes)
  for (const [index, hash] of hashes.entries()) bytes.set(hash, index * hashBytes)
  return bytes
}
