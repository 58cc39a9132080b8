import { base64Of, bytesOfBase64 } from '../../journal/log/formats/encoding.ts'
import {
  countersignaturesOf,
  latestHead,
  signHead,
  witnessedHeadFrom,
  witnessedNote,
  type HeadRow,
} from '../../journal/log/heads.ts'
import { keptRoots } from '../../journal/log/kept-tiles.ts'
import { noteWith, verifierLine } from '../../journal/log/formats/note.ts'
import { openedLog } from '../../journal/log/open-log.ts'
import { consistencyRanges, inclusionRanges } from '../../journal/log/formats/paths.ts'
import type { LogPart } from './build-bundle.ts'

/**
 * What the log says of lines at these positions: the first head over those that must be proved which somebody else has
 * signed, else one that is signed now, and the newest one. Nothing where no log is kept, or its head is in doubt.
 */
export async function logPartOf(
  { needed, wanted }: { needed: readonly number[]; wanted: readonly number[] },
  at: string,
): Promise<LogPart | undefined> {
  const log = openedLog()
  if (!log) return undefined
  const head = (await witnessedHeadFrom(Math.max(0, ...needed))) ?? (await signHead(at))
  if (!head) return undefined
  const { keys, settings } = log
  const others = await countersignaturesOf(head.size)
  const newest = await newerThan(head)
  const reached = wanted.filter((position) => position <= head.size)
  return {
    head: witnessedNote(head, others),
    newest: newest && witnessedNote(newest, await countersignaturesOf(newest.size)),
    proofs: {
      size: head.size,
      inclusion: await Promise.all(reached.map((position) => inclusionOf(position, head.size))),
      consistency: newest ? await consistencyOf(head.size, newest.size) : null,
    },
    tokens: others
      .filter(({ kind }) => kind === 'timestamp')
      .map(({ value }) => bytesOfBase64(value) ?? new Uint8Array()),
    keys: {
      log: keys.verifiers.map(verifierLine),
      witnesses: settings.witnesses.map(({ verifier }) => verifierLine(verifier)),
    },
    certificates: keys.certificates,
    origin: keys.origin,
    sign: async (text) => noteWith(text, keys.signHead(text)),
  }
}

async function newerThan({ size }: HeadRow): Promise<HeadRow | undefined> {
  const latest = await latestHead()
  return latest && latest.size > size ? latest : undefined
}

async function inclusionOf(position: number, size: number) {
  const hashes = await keptRoots(inclusionRanges(position - 1, size))
  return { position, hashes: hashes.map(base64Of) }
}

async function consistencyOf(from: number, to: number) {
  const hashes = await keptRoots(consistencyRanges(from, to))
  return { from, to, hashes: hashes.map(base64Of) }
}
