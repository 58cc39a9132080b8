import { rows } from '../../../platform/database.ts'
import { isSignedByAll, readSignedCheckpoint } from '../formats/checkpoint.ts'
import { hexOf } from '../formats/encoding.ts'
import { keptRoots } from '../kept-tiles.ts'
import { readVerifier, type Verifier } from '../formats/note.ts'

/** A log of this journal that was closed, and how many lines its last head held. */
export interface ClosedLog {
  origin: string
  size: number
  reason: string
  /** ISO 8601 UTC. */
  closedAt: string
}

interface ClosedRow {
  id: number
  origin: string
  verifiers: string
  lastNote: string
  reason: string
  closedAt: string
}

const all = 'SELECT * FROM log_closed ORDER BY closed_at, id'

/** The logs that were closed, the earliest first. */
export async function closedLogs(): Promise<ClosedLog[]> {
  return (await rows<ClosedRow>(all)).map(({ origin, reason, closedAt, lastNote }) => ({
    ...{ origin, reason, closedAt },
    size: readSignedCheckpoint(lastNote)?.checkpoint.size ?? 0,
  }))
}

/** What is wrong with the heads that closed logs have signed over lines that are left, a tree of this size; those over lines that are gone are evidence of just that. */
export async function whyClosedHeadsBroken(size: number): Promise<string | undefined> {
  for (const { id, verifiers } of await rows<ClosedRow>(all)) {
    const keys = verifiers.split('\n').flatMap((line) => readVerifier(line) ?? [])
    const why = keys.length > 0 ? await whyBroken({ id, size, keys }) : undefined
    if (why !== undefined) return why
  }
  return undefined
}

async function whyBroken(of: {
  id: number
  size: number
  keys: readonly Verifier[]
}): Promise<string | undefined> {
  const heads = await rows<{ size: number; root: string; note: string }>(
    `SELECT size, root, note FROM log_closed_heads
     WHERE closed_id = :id AND size <= :size ORDER BY size`,
    { id: of.id, size: of.size },
  )
  for (const head of heads) {
    const signed = readSignedCheckpoint(head.note)
    const [root] = await keptRoots([{ start: 0, end: Number(head.size) }])
    const holds =
      signed &&
      root &&
      isSignedByAll(signed, of.keys) &&
      hexOf(signed.checkpoint.root) === hexOf(root)
    if (!holds) return `a closed log signed another head over ${String(head.size)} lines`
  }
  return undefined
}
