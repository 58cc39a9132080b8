import { retried } from '../../journal/retry.ts'
import { change, insert, row, rows, transact } from '../../platform/database.ts'
import type { Level } from '../formats/verdict/verdict.ts'

/** A signed file whose evidence is kept up, and what is known of that. */
export interface RaisingRow {
  /** The file as it was signed or came in. */
  baseSha256: string
  agencyId: number
  /** The first document here whose version it is. */
  documentId: number
  level: Level | null
  /** A reason code; null where nothing is lacking. */
  waitsFor: string | null
  /** In vain, since it last rose. */
  tries: number
  /** Null for never. */
  nextTryAt: string | null
  askedAt: string
}

/** What a raised file holds beside its level. */
export interface RaisedFileRow {
  baseSha256: string
  /** From 1, without a gap. */
  step: number
  sha256: string
  sizeBytes: number
  /** What it had reached before, where it holds evidence against a signature. */
  level: Level
  raisedAt: string
}

/** A file taken in hand: what is known of it, the newest raised file if there is one, and the mark of who has it. */
export type RaisingInHand = RaisingRow & {
  holder: string
  /** Null, as is the step, where no raised file stands yet. */
  sha256: string | null
  step: number | null
}

/** Runs a small transaction of the queue, again where the database asks for that. */
export const upkeep = <Result>(work: () => Promise<Result>): Promise<Result> =>
  retried(() => transact(work))

const nobody = { holder: '', heldUntil: '1970-01-01T00:00:00.000Z' }

/** Asks for a file's evidence to be kept up from now on; a file asked for before stays as it is. */
export async function askRaising(
  file: Pick<RaisingRow, 'baseSha256' | 'agencyId' | 'documentId'>,
  at: string,
): Promise<void> {
  await upkeep(async () => {
    const { baseSha256 } = file
    const known = await row('SELECT level FROM raisings WHERE base_sha256 = :baseSha256', {
      baseSha256,
    })
    const fresh = { level: null, waitsFor: null, tries: 0, nextTryAt: at, askedAt: at }
    if (!known && !(await isTakenBack(file.documentId)))
      await insert('raisings', { ...file, ...fresh, ...nobody })
  })
}

const isTakenBack = async (documentId: number): Promise<boolean> =>
  (await row(
    `SELECT 1 AS taken_back FROM documents
     WHERE id = :documentId AND direction = 'incoming' AND stage = 'cancelled'`,
    { documentId },
  )) !== undefined

/** Keeps the evidence of a document's files up no more, where no document that can be read still holds them; what somebody has in hand of them is not kept. */
export async function dropRaisings(documentId: number): Promise<void> {
  await change(
    `DELETE FROM raisings WHERE base_sha256 IN
       (SELECT sha256 FROM document_versions WHERE document_id = :documentId)
     AND NOT EXISTS
       (SELECT 1 FROM document_versions v JOIN documents d ON d.id = v.document_id
        WHERE v.sha256 = raisings.base_sha256 AND d.id <> :documentId
          AND NOT (d.direction = 'incoming' AND d.stage = 'cancelled'))`,
    { documentId },
  )
}

/** What is taken in hand at once in the whole installation, and for how long at most. */
export interface HoldingLimits {
  mostAtOnce: number
  seconds: number
}

/** Takes what is due in hand, the longest waiting first; what somebody else has in hand is left to them. */
export async function takeDue(
  at: string,
  holder: string,
  { mostAtOnce, seconds }: HoldingLimits,
): Promise<RaisingInHand[]> {
  const heldUntil = new Date(Date.parse(at) + seconds * 1000).toISOString()
  return await upkeep(async () => {
    const due = await rows<{ baseSha256: string }>(
      `SELECT base_sha256 FROM raisings WHERE next_try_at <= :at AND held_until <= :at
       ORDER BY next_try_at LIMIT :mostAtOnce`,
      { at, mostAtOnce },
    )
    const busy = await row<{ held: number }>(
      'SELECT COUNT(*) AS held FROM raisings WHERE held_until > :at',
      { at },
    )
    const free = due.slice(0, Math.max(0, mostAtOnce - Number(busy?.held ?? 0)))
    if (free.length === 0) return []
    await change(
      `UPDATE raisings SET holder = :holder, held_until = :heldUntil
       WHERE base_sha256 IN (:hashes) AND next_try_at <= :at AND held_until <= :at`,
      { holder, heldUntil, at, hashes: free.map(({ baseSha256 }) => baseSha256) },
    )
    return await inHand(holder)
  })
}

async function inHand(holder: string): Promise<RaisingInHand[]> {
  return await rows<RaisingInHand>(
    `SELECT r.*, f.sha256, f.step FROM raisings r
     LEFT JOIN raised_files f ON f.base_sha256 = r.base_sha256 AND f.step =
       (SELECT MAX(g.step) FROM raised_files g WHERE g.base_sha256 = r.base_sha256)
     WHERE r.holder = :holder`,
    { holder },
  )
}

/** What is known after the work on a file. */
export type RaisingOutcome = Pick<RaisingRow, 'level' | 'waitsFor' | 'tries' | 'nextTryAt'>

/** Lets a file out of hand inside the open transaction; false where somebody else took it meanwhile. */
export async function putDown(
  { baseSha256, holder }: Pick<RaisingInHand, 'baseSha256' | 'holder'>,
  outcome: RaisingOutcome,
): Promise<boolean> {
  const put = await change(
    `UPDATE raisings SET level = :level, waits_for = :waitsFor, tries = :tries,
       next_try_at = :nextTryAt, holder = :nobody, held_until = :past
     WHERE base_sha256 = :baseSha256 AND holder = :holder`,
    { ...outcome, baseSha256, holder, nobody: nobody.holder, past: nobody.heldUntil },
  )
  return put > 0
}

/** Forgets a file that bears no signature. */
export async function forgetRaising(baseSha256: string): Promise<void> {
  await upkeep(() => change('DELETE FROM raisings WHERE base_sha256 = :baseSha256', { baseSha256 }))
}

/** How far the evidence of a file has come: nothing where it was never asked for. */
export async function raisingOf(
  baseSha256: string,
): Promise<(RaisingRow & { raised: RaisedFileRow | undefined }) | undefined> {
  const known = await row<RaisingRow>('SELECT * FROM raisings WHERE base_sha256 = :baseSha256', {
    baseSha256,
  })
  if (!known) return undefined
  const raised = await row<RaisedFileRow>(
    'SELECT * FROM raised_files WHERE base_sha256 = :baseSha256 ORDER BY step DESC LIMIT 1',
    { baseSha256 },
  )
  return { ...known, raised }
}
