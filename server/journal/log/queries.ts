import type { Context } from '../../platform/context.ts'
import { rows } from '../../platform/database.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { found, refuseIf } from '../../platform/refusal.ts'
import { alarms } from './alarms.ts'
import { closedLogs } from './closing/closed-logs.ts'
import type * as contract from './contract.ts'
import { headBefore, latestHead, type HeadRow } from './heads.ts'
import { verifierLine } from './formats/note.ts'
import { openedLog } from './open-log.ts'
import { consistency, proofOfLines, shownHead } from './proofs.ts'
import { whyNotReadLines, whyNotSeeLog } from './rules.ts'
import { isWatched, logWarnings } from './witnesses/unwitnessed.ts'

type Shown = ReplyOf<typeof contract.showLog>

/** The state of the proof of the journal; for auditors and administrators. */
export async function logShown(_: object, { actor }: Context): Promise<Shown> {
  refuseIf(403, whyNotSeeLog(actor.roles))
  const { keys, settings } = found(openedLog(), 'log.nothing_signed')
  const head = await latestHead()
  return {
    origin: keys.origin,
    verifiers: [...keys.verifiers, keys.witness].map(verifierLine),
    head: head ? await shownHead(head) : null,
    isWatched: isWatched(settings),
    witnessed: await rows('SELECT origin, size, seen_at FROM log_witnessed ORDER BY origin'),
    closed: await closedLogs(),
    alarms: await alarms(),
    checks: await rows("SELECT * FROM log_checks WHERE name <> 'watch' ORDER BY name"),
  }
}

/** What the holder of a post is warned of; nothing for who can do nothing about it. */
export async function warningsShown(
  _: object,
  { actor, at }: Context,
): Promise<ReplyOf<typeof contract.showLogWarnings>> {
  const isTold = ['leader', 'clerk', 'administrator', 'auditor'].some((role) =>
    (actor.roles as readonly string[]).includes(role),
  )
  const [alarm] = whyNotSeeLog(actor.roles).length === 0 ? await alarms() : []
  const standing = alarm?.settledAt === null ? alarm : null
  return { warnings: isTold ? await logWarnings(at) : [], alarm: standing }
}

/** Every line about a subject with its proof; for auditors. */
export async function linesProved(
  { subject }: InputOf<typeof contract.proveLines>,
  { actor, at }: Context,
): Promise<ReplyOf<typeof contract.proveLines>> {
  refuseIf(403, whyNotReadLines(actor.roles))
  const found = await rows<{ id: number }>(
    'SELECT id FROM journal_lines WHERE subject = :subject ORDER BY seq',
    { subject },
  )
  const ids = found.map(({ id }) => id)
  return (await proofOfLines(ids, at)) ?? { head: null, lines: [] }
}

/** That the journal only grew in a period; for auditors. */
export async function continuityProved(
  { from, to }: InputOf<typeof contract.proveContinuity>,
  { actor }: Context,
): Promise<ReplyOf<typeof contract.proveContinuity>> {
  refuseIf(403, whyNotReadLines(actor.roles))
  const earlier = await headBefore(startOf(from))
  const later = await headBefore(dayAfter(to))
  const [before, after] = [await shown(earlier), await shown(later)]
  if (!earlier || !later || earlier.size > later.size) return { from: before, to: after, proof: [] }
  return { from: before, to: after, proof: await consistency(earlier.size, later.size) }
}

const shown = async (head: HeadRow | undefined) => (head ? await shownHead(head) : null)

// Days begin in Vietnam, which has one time and no summer time.
const startOf = (day: string): string => new Date(`${day}T00:00:00+07:00`).toISOString()
const dayAfter = (day: string): string =>
  new Date(Date.parse(startOf(day)) + 24 * 3_600_000).toISOString()
