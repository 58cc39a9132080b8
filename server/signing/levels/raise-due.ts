import { randomUUID } from 'node:crypto'
import { files } from '../../platform/files.ts'
import { log } from '../../platform/log.ts'
import type { Level } from '../formats/verdict/verdict.ts'
import { judgementOn } from '../verdicts.ts'
import { timestampEndsAt } from './file-certificates.ts'
import { keepRaised } from './keep-raised.ts'
import { isHigher, lowestLevel } from './level-order.ts'
import { raiseFile, type Raised } from './raise-file.ts'
import { forgetRaising, putDown, takeDue, upkeep, type RaisingInHand } from './raising-rows.ts'
import { nextTry, renewalAt } from './rules.ts'
import type { EvidenceSources } from './sources.ts'

/** How raising goes about its work. */
export interface RaisingWork {
  sources: EvidenceSources
  /** The present moment, ISO 8601 UTC. */
  now: () => string
  /** How many months before an archive timestamp ages it is renewed. */
  renewalMonths: number
  /** Files in hand at once in the whole installation. */
  mostAtOnce: number
  /** How long one file may be in hand before another process takes it over. */
  holdSeconds: number
}

/** Takes what is due in hand, a few files at once, and gives the work on each. */
export async function beginDue(work: RaisingWork): Promise<Promise<void>[]> {
  const { mostAtOnce, holdSeconds: seconds } = work
  const inHand = await takeDue(work.now(), randomUUID(), { mostAtOnce, seconds })
  return inHand.map((file) => raiseOne(work, file))
}

/** Raises everything that is due and waits for it; gives how many files were in hand. */
export async function raiseDue(work: RaisingWork): Promise<number> {
  let all = 0
  for (let begun = await beginDue(work); begun.length > 0; begun = await beginDue(work)) {
    await Promise.all(begun)
    all += begun.length
  }
  return all
}

async function raiseOne(work: RaisingWork, file: RaisingInHand): Promise<void> {
  try {
    await raise(work, file)
  } catch (problem) {
    log.error({ file: file.baseSha256, problem }, 'a file was not raised, and is tried again')
    await postpone(work, file, { level: file.level, waitsFor: 'evidence.not_raised' })
  }
}

async function raise(work: RaisingWork, file: RaisingInHand): Promise<void> {
  const before = await files().open(file.sha256 ?? file.baseSha256)
  const held = await levelOf(before, work.now())
  if (held === 'unsigned') return await forgetRaising(file.baseSha256)
  if (held === null)
    return await postpone(work, file, { level: null, waitsFor: 'evidence.not_valid' })
  const toRaise = { bytes: before, level: held, at: work.now() }
  const raised = await raiseFile(toRaise, work.sources)
  if (await isRefuted(raised.bytes, work.now())) {
    return await keepRefuted(work, { ...file, level: held }, raised.bytes)
  }
  const level = await levelOf(raised.bytes, work.now())
  if (level === 'unsigned' || !isGain(held, level, raised)) {
    const waitsFor = raised.waitsFor ?? 'evidence.incomplete'
    return await postpone(work, file, { level: held, waitsFor })
  }
  await keep(work, file, { ...raised, level })
}

// Renewing does not raise the level: the timestamp is what was gained.
function isGain(held: Level, level: Level | null, { waitsFor }: Raised): boolean {
  return isHigher(level, held) || (level === 'B-LTA' && waitsFor === null)
}

async function levelOf(bytes: Uint8Array, at: string): Promise<Level | null | 'unsigned'> {
  const { verdicts } = await judgementOn(bytes, at, { revocation: 'if-known' })
  const isSigned = verdicts.some(({ kind }) => kind === 'signature')
  return isSigned ? lowestLevel(verdicts) : 'unsigned'
}

const refuting: readonly string[] = ['path.revoked', 'path.issuer_revoked']

// Whether what was gathered says that a signature was made with a revoked certificate.
async function isRefuted(bytes: Uint8Array, at: string): Promise<boolean> {
  const { verdicts } = await judgementOn(bytes, at, { revocation: 'if-known' })
  return verdicts.some(
    ({ kind, reasons }) => kind === 'signature' && reasons.some((each) => refuting.includes(each)),
  )
}

// Kept, so that whoever judges the file judges it with what speaks against it; nothing more is gathered.
async function keepRefuted(work: RaisingWork, file: RaisingInHand, bytes: Uint8Array) {
  const kept = await files().keep(bytes)
  const outcome = { level: null, waitsFor: 'evidence.not_valid', tries: 0, nextTryAt: null }
  await keepRaised({ file, ...kept, outcome }, work.now())
}

async function keep(
  work: RaisingWork,
  file: RaisingInHand,
  { bytes, waitsFor, level }: Raised & { level: Level | null },
): Promise<void> {
  if (!level) return
  const at = work.now()
  const isDone = level === 'B-LTA'
  const kept = await files().keep(bytes)
  const ahead = isDone ? renewal(work, bytes) : nextTry(1, at, 'authority')
  const lacks = isDone ? null : (waitsFor ?? 'evidence.incomplete')
  const outcome = { level, waitsFor: lacks, tries: isDone ? 0 : 1, nextTryAt: ahead }
  await keepRaised({ file, ...kept, outcome }, at)
}

function renewal({ now, renewalMonths }: RaisingWork, bytes: Uint8Array): string | null {
  const endsAt = timestampEndsAt(bytes)
  return endsAt === undefined ? null : renewalAt(endsAt, renewalMonths, now())
}

async function postpone(
  { now }: RaisingWork,
  file: RaisingInHand,
  known: Pick<RaisingInHand, 'level' | 'waitsFor'>,
): Promise<void> {
  const tries = file.tries + 1
  const on = known.waitsFor === 'evidence.not_valid' ? 'trust' : 'authority'
  await upkeep(() => putDown(file, { ...known, tries, nextTryAt: nextTry(tries, now(), on) }))
}
