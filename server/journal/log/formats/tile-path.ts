/** A tile as its address names it; one without a width is whole. */
export interface TileAddress {
  tile: number
  /** 1 to 255 for a partial tile. */
  width: number | undefined
}

/** The end of a tile's address, such as `x001/234` or `005.p/17`. Source: C2SP tlog-tiles */
export function tilePath({ tile, width }: TileAddress): string {
  const digits = String(tile)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? []
  const last = groups.length - 1
  const path = groups.map((group, index) => (index < last ? `x${group}` : group)).join('/')
  return width === undefined ? path : `${path}.p/${String(width)}`
}

/** The tile that the end of an address names; undefined where it is not exactly what `tilePath` would write. */
export function readTilePath(path: string): TileAddress | undefined {
  const [, number = '', partial] = form.exec(path) ?? []
  if (number === '') return undefined
  const width = partial === undefined ? undefined : Number(partial)
  const address = { tile: Number(number.replace(/[x/]/g, '')), width }
  return width !== undefined && width > 255 ? undefined : exactly(address, path)
}

const form = /^((?:x\d{3}\/){0,4}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/

function exactly(address: TileAddress, path: string): TileAddress | undefined {
  return tilePath(address) === path ? address : undefined
}
