import { dirname, join } from 'node:path'
import { rows } from '../../platform/database.ts'
import type { FileReply } from '../../platform/http.ts'
import { found } from '../../platform/refusal.ts'
import { concatenated, utf8 } from './formats/encoding.ts'
import { countersignaturesOf, latestHead, witnessedNote } from './heads.ts'
import { textOf } from './kept-file.ts'
import { keptTiles } from './kept-tiles.ts'
import { verifierLine } from './formats/note.ts'
import { theLog } from './open-log.ts'
import { readTilePath, type TileAddress } from './formats/tile-path.ts'
import { tileWidth } from './formats/tiles.ts'

const hashBytes = 32
const mostEntryBytes = 65_535

/** The latest signed head with its witnesses. Source: C2SP tlog-tiles, “Checkpoints” */
export async function checkpointServed(): Promise<string> {
  const head = found(await latestHead(), 'log.nothing_signed')
  return witnessedNote(head, await countersignaturesOf(head.size))
}

/** The keys of this log, a line each: Ed25519, P-256, and the one that countersigns the heads of others. */
export function verifiersServed(): string {
  const { keys } = theLog()
  return [...keys.verifiers, keys.witness].map((each) => `${verifierLine(each)}\n`).join('')
}

/** The certificates of the P-256 key, its own first, as PEM; not found where nobody has certified it. */
export const certificatesServed = (): string =>
  found(theLog().keys.certificates, 'log.not_certified')

/** What says by the keys of both logs that this one goes on after one that was closed; not found where none was. */
export async function continuationServed(): Promise<string> {
  const { headPath } = theLog()
  return found(await textOf(join(dirname(headPath), 'continues')), 'log.none_closed')
}

/** A tile as its address names it, `level` 0 to 63; what is not kept yet is not found. Source: C2SP tlog-tiles */
export async function tileServed(level: string, path: string): Promise<FileReply> {
  const address = found(readTilePath(path), 'log.no_such_tile')
  const width = address.width ?? tileWidth
  const isLevel = /^(\d|[1-5]\d|6[0-3])$/.test(level)
  const [kept] = isLevel ? await keptTiles([{ level: Number(level), tile: address.tile }]) : []
  const tile = found(kept && kept.width >= width ? kept : undefined, 'log.no_such_tile')
  return octets(tile.hashes.subarray(0, width * hashBytes))
}

/** The lines of a tile of level 0 as they stand in the journal. Source: C2SP tlog-tiles, “Log entries” */
export async function entriesServed(path: string): Promise<FileReply> {
  const { tile, width = tileWidth }: TileAddress = found(readTilePath(path), 'log.no_such_tile')
  const first = tile * tileWidth + 1
  const lines = await rows<{ line: string }>(
    `SELECT line FROM journal_lines WHERE position >= :first AND position < :end
     ORDER BY position`,
    { first, end: first + width },
  )
  const whole = found(lines.length === width ? lines : undefined, 'log.no_such_tile')
  return octets(concatenated(...whole.map(({ line }) => entry(line))))
}

// Two bytes tell the length; a longer line is proved one by one instead.
function entry(line: string): Uint8Array {
  const bytes = utf8(line)
  const sized = found(bytes.length <= mostEntryBytes ? bytes : undefined, 'log.entry_too_long')
  return concatenated(Uint8Array.of(sized.length >> 8, sized.length & 255), sized)
}

const octets = (bytes: Uint8Array): FileReply => ({ bytes, mediaType: 'application/octet-stream' })
