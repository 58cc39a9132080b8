import { insert, row, rows, transact } from '../../platform/database.ts'
import { raiseAlarm } from './alarms.ts'
import {
  checkpointText,
  readSignedCheckpoint,
  type SignedCheckpoint,
} from './formats/checkpoint.ts'
import { hexOf } from './formats/encoding.ts'
import { keepText, textOf } from './kept-file.ts'
import { keptEdge, keptRoots, keptSize } from './kept-tiles.ts'
import { noteWith } from './formats/note.ts'
import { theLog } from './open-log.ts'
import { rootOfEdge } from './formats/tiles.ts'
import { sameHash, type TreeHead } from './formats/tree.ts'

/** A signed head as it is kept. */
export interface HeadRow {
  /** How many lines it holds. */
  size: number
  /** The root, hexadecimal. */
  root: string
  signedAt: string
  /** The checkpoint with both signatures of this installation. */
  note: string
}

/** What others say of a head. */
export interface Countersignature {
  size: number
  name: string
  /** A witness's signature line, or a timestamp token in base64. */
  kind: 'cosignature' | 'timestamp'
  value: string
  madeAt: string
}

/** The name by which timestamps of the installation's own authority are kept: they say when, but nobody outside says it. */
export const ownStamps = 'rfc3161-own'

/** The latest signed head; undefined before the first. */
export async function latestHead(): Promise<HeadRow | undefined> {
  return numbered(await row<HeadRow>('SELECT * FROM log_heads ORDER BY size DESC LIMIT 1'))
}

/** The head over so many lines; undefined where none was signed over just them. */
export async function headOver(size: number): Promise<HeadRow | undefined> {
  return numbered(await row<HeadRow>('SELECT * FROM log_heads WHERE size = :size', { size }))
}

/** The head signed last before a moment; undefined where there was none yet. */
export async function headBefore(moment: string): Promise<HeadRow | undefined> {
  return numbered(
    await row<HeadRow>(
      'SELECT * FROM log_heads WHERE signed_at < :moment ORDER BY size DESC LIMIT 1',
      { moment },
    ),
  )
}

/** The first head that holds so many lines and that somebody else has signed; undefined where there is none. */
export async function witnessedHeadFrom(size: number): Promise<HeadRow | undefined> {
  return numbered(
    await row<HeadRow>(
      `SELECT * FROM log_heads
       WHERE size = (SELECT MIN(size) FROM log_countersignatures WHERE size >= :size)`,
      { size },
    ),
  )
}

/** The first head over so many lines that somebody else has signed, else the first over them at all; undefined where there is none. */
export async function firstHeadOver(size: number): Promise<HeadRow | undefined> {
  return numbered(
    await row<HeadRow>(
      `SELECT * FROM log_heads WHERE size = COALESCE(
         (SELECT MIN(size) FROM log_countersignatures WHERE size >= :size),
         (SELECT MIN(size) FROM log_heads WHERE size >= :size))`,
      { size },
    ),
  )
}

function numbered(head: HeadRow | undefined): HeadRow | undefined {
  return head && { ...head, size: Number(head.size) }
}

/** What others say of a head, the earliest first. */
export async function countersignaturesOf(size: number): Promise<Countersignature[]> {
  return await rows<Countersignature>(
    'SELECT * FROM log_countersignatures WHERE size = :size ORDER BY made_at, name',
    { size },
  )
}

/** A head's checkpoint with its own signatures and those of its witnesses. */
export function witnessedNote(head: HeadRow, others: readonly Countersignature[]): string {
  const lines = others.filter(({ kind }) => kind === 'cosignature').map(({ value }) => value)
  return [head.note, ...lines].join('')
}

/**
 * Signs the head of everything that is placed; the latest one stands where nothing was placed since.
 * Undefined before the first line, and where the tree does not continue the head signed last: then
 * an alarm is raised and nothing signed any more.
 */
export async function signHead(at: string): Promise<HeadRow | undefined> {
  const size = await keptSize()
  const latest = await latestHead()
  if (!(await continuesLast(size, latest)) || size === 0) return undefined
  if (latest && latest.size >= size) return latest
  const root = rootOfEdge(await keptEdge(size))
  const { keys, headPath } = theLog()
  const text = checkpointText({ origin: keys.origin, size, root })
  const head = { size, root: hexOf(root), signedAt: at, note: noteWith(text, keys.signHead(text)) }
  await transact(() => keepHead(head))
  await keepText(headPath, head.note)
  return head
}

// Of two processes that sign at once one is first; both heads say the same.
async function keepHead(head: HeadRow): Promise<void> {
  const { size } = head
  if (!(await row('SELECT size FROM log_heads WHERE size = :size', { size })))
    await insert('log_heads', head)
}

/** The head in the file beside the keys, which a database put back to an earlier time does not take with it. */
export async function headBesideKeys(): Promise<SignedCheckpoint | undefined> {
  const text = await textOf(theLog().headPath)
  return text === undefined ? undefined : readSignedCheckpoint(text)
}

async function continuesLast(size: number, latest: HeadRow | undefined): Promise<boolean> {
  const last = (await headBesideKeys()) ?? (latest && readSignedCheckpoint(latest.note))
  if (!last) return true
  const why = await whyNotContinued(last.checkpoint, size)
  if (why !== undefined) await raiseAlarm({ kind: 'head', why, position: last.checkpoint.size })
  return why === undefined
}

async function whyNotContinued(
  last: TreeHead & { origin: string },
  size: number,
): Promise<string | undefined> {
  if (last.origin !== theLog().keys.origin)
    return `the head over ${String(last.size)} lines was signed as ${last.origin}: the keys are those of another log`
  if (size < last.size)
    return `a head over ${String(last.size)} lines was signed, the tree holds ${String(size)}: it was put back to an earlier time`
  const [root] = await keptRoots([{ start: 0, end: last.size }])
  const holds = root && sameHash(root, last.root)
  return holds ? undefined : `the tree does not begin as the head over ${String(last.size)} lines`
}
