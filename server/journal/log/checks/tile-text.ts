import type { Tile } from '../formats/tiles.ts'

const hashBytes = 32

/** The hashes of a tile as one text with a character for each byte. */
export const tileText = ({ hashes }: Pick<Tile, 'hashes'>): string =>
  Buffer.from(hashes).toString('latin1')

/** One hash in the text of a tile, by its place from 0; undefined where the tile is shorter. */
export function hashIn(tile: string, index: number): string | undefined {
  const end = (index + 1) * hashBytes
  return end <= tile.length ? tile.slice(end - hashBytes, end) : undefined
}
