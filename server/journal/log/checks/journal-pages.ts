import { isEmbedded, row, rows } from '../../../platform/database.ts'
import type { JournalEntry } from '../../line.ts'
import { leafBytesOf } from './line-hashes.ts'

/** A line with its place in the one order of the installation. */
export type PlacedLine = JournalEntry & { position: number }

/** A placed line with its text as the bytes that its leaf is the hash of. */
export type LeafLine = Omit<PlacedLine, 'line'> & { leafBytes: Buffer }

const pageSize = 2048

/** A placed line as one that a walk goes past. */
export const leafLine = (line: PlacedLine): LeafLine => withBytes(line, leafBytesOf(line.line))

// Named one by one: of objects spread into others Node makes ones of many shapes, which the walk reads slowly.
function withBytes(columns: Omit<LeafLine, 'leafBytes'>, leafBytes: Buffer): LeafLine {
  const { id, act, subject, seq, at, personId, postId, agencyId, digest, position } = columns
  return { id, act, subject, seq, at, personId, postId, agencyId, digest, position, leafBytes }
}

/** The lines after a position in their order, a page of at most 2,048; their texts are the stored bytes. */
export async function pageAfter(position: number): Promise<LeafLine[]> {
  if (!isEmbedded()) return await rowByRow(position, 'BINARY')
  // What no JSON can hold, such as bytes in a column of text, is read row by row, and named there.
  return await atOnce(position).catch(() => rowByRow(position, 'BLOB'))
}

const columns = 'id, act, subject, seq, at, person_id, post_id, agency_id, digest, position'
const page = 'FROM journal_lines WHERE position > :position ORDER BY position LIMIT :pageSize'

async function rowByRow(position: number, bytes: 'BINARY' | 'BLOB'): Promise<LeafLine[]> {
  const found = await rows<Omit<LeafLine, 'leafBytes'> & { bytes: Buffer }>(
    `SELECT ${columns}, CAST(line AS ${bytes}) AS bytes ${page}`,
    { position, pageSize },
  )
  return found.map((line) => withBytes(line, Buffer.concat([zero, line.bytes])))
}

const zero = Buffer.alloc(1)

/** The columns in the order of the statement, then how many bytes the line has. */
type Values = [
  ...[id: number, act: string, subject: JournalEntry['subject'], seq: number, at: string],
  ...[personId: number, postId: number, agencyId: number, digest: string, position: number],
  sizeBytes: number,
]

// The whole page as two values: to fetch the rows one by one takes three times as long.
async function atOnce(position: number): Promise<LeafLine[]> {
  const found = await row<{ lines: string; texts: Buffer | null }>(
    `SELECT json_group_array(json_array(${columns}, LENGTH(CAST(line AS BLOB)))) AS lines,
       CAST(x'00' || GROUP_CONCAT(line, x'00') AS BLOB) AS texts
     FROM (SELECT * ${page})`,
    { position, pageSize },
  )
  const texts = found?.texts ?? zero
  let end = 0
  return (JSON.parse(found?.lines ?? '[]') as Values[]).map((values) => {
    const start = end
    end += 1 + values[10]
    return lineOf(values, texts.subarray(start, end))
  })
}

function lineOf(
  [id, act, subject, seq, at, personId, postId, agencyId, digest, position]: Values,
  leafBytes: Buffer,
): LeafLine {
  return { id, act, subject, seq, at, personId, postId, agencyId, digest, position, leafBytes }
}
