import { change, insert, row, transact } from '../../../platform/database.ts'
import { keepAlarm, withdrawDoubt, type Finding } from '../alarms.ts'
import { readSignedCheckpoint, type SignedCheckpoint } from '../formats/checkpoint.ts'
import { bytesOfHex, hexOf } from '../formats/encoding.ts'
import { noteWith, signatureLine } from '../formats/note.ts'
import { theLog } from '../open-log.ts'
import { judgeSubmission, readSubmission, statusOf, type Judgement } from '../formats/witness.ts'

/** What a log is answered that asks for a countersignature. */
export interface WitnessAnswer {
  status: number
  mediaType: string
  text: string
}

interface Seen {
  origin: string
  size: number
  root: string
}

/**
 * Countersigns the head of another installation's log when it continues the one seen last; a head that
 * shows another history is refused and raises an alarm. Source: C2SP tlog-witness, “add-checkpoint”
 */
export async function countersign(body: string, at: string): Promise<WitnessAnswer> {
  // Anybody may ask: what no known log has signed costs the database nothing.
  const alone = judgeSubmission(body, theLog().settings.witnessed, () => undefined)
  if (strange.includes(alone.is)) return answerTo(alone, at)
  return await transact(async () => {
    const origin = originIn(body)
    const seen = origin === undefined ? undefined : await seenOf(origin)
    const judgement = judgeSubmission(body, theLog().settings.witnessed, () => treeOf(seen))
    await takeNote(judgement, { seen, at })
    return answerTo(judgement, at)
  })
}

const strange: readonly Judgement['is'][] = ['malformed', 'unknown-log', 'not-signed']

function originIn(body: string): string | undefined {
  const submission = readSubmission(body)
  return submission && readSignedCheckpoint(submission.checkpoint)?.checkpoint.origin
}

async function seenOf(origin: string): Promise<Seen | undefined> {
  const seen = await row<Seen>('SELECT * FROM log_witnessed WHERE origin = :origin', { origin })
  return seen && { ...seen, size: Number(seen.size) }
}

const treeOf = (seen: Seen | undefined) => seen && { size: seen.size, root: bytesOfHex(seen.root) }

async function takeNote(
  judgement: Judgement,
  { seen, at }: { seen: Seen | undefined; at: string },
): Promise<void> {
  if (judgement.is === 'accepted') await keepSeen(judgement.head, { seen, at })
  if (judgement.is === 'forked' || judgement.is === 'not-proved')
    await keepAlarm(findingOf(judgement, seen?.size ?? 0))
}

function findingOf(
  { is, head }: Extract<Judgement, { is: 'forked' | 'not-proved' }>,
  seen: number,
): Finding {
  const { origin, size } = head.checkpoint
  const why =
    is === 'forked'
      ? `its head over ${String(size)} lines shows another history than the one seen at ${String(seen)}`
      : `nothing proves that its head over ${String(size)} lines continues the one seen at ${String(seen)}`
  return { kind: is, why, subject: origin, position: size }
}

async function keepSeen(
  { checkpoint, note }: SignedCheckpoint,
  { seen, at }: { seen: Seen | undefined; at: string },
): Promise<void> {
  const { origin, size, root } = checkpoint
  const latest = {
    ...{ size, root: hexOf(root), note: noteWith(note.text, note.signatures), seenAt: at },
    origin,
  }
  await withdrawDoubt(origin)
  if (!seen) {
    await insert('log_witnessed', latest)
    return
  }
  const moved = await change(
    `UPDATE log_witnessed SET size = :size, root = :root, note = :note, seen_at = :seenAt
     WHERE origin = :origin AND size = :before`,
    { ...latest, before: seen.size },
  )
  // Somebody else came first, between the reading and this: the log asks again.
  if (moved === 0) throw new Error('two heads of one log came at once')
}

function answerTo(judgement: Judgement, at: string): WitnessAnswer {
  const status = statusOf(judgement)
  if (judgement.is === 'other-size')
    return { status, mediaType: 'text/x.tlog.size', text: `${String(judgement.seen)}\n` }
  const text =
    judgement.is === 'accepted'
      ? signatureLine(theLog().keys.countersign(judgement.head.note.text, at))
      : `${judgement.is}\n`
  return { status, mediaType: 'text/plain', text }
}
