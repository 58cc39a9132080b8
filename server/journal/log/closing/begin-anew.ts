import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '../../../platform/context.ts'
import { row } from '../../../platform/database.ts'
import { readSignedCheckpoint, type SignedCheckpoint } from '../formats/checkpoint.ts'
import { closeInDatabase } from './close-in-database.ts'
import { base64Of } from '../formats/encoding.ts'
import { latestHead } from '../heads.ts'
import { keepText, textOf } from '../kept-file.ts'
import { makeLogKeys, nextOrigin, readLogKeys, witnessPemIn, type LogKeys } from '../keys.ts'
import { noteWith, verifierLine } from '../formats/note.ts'

/** A log that was closed and the one that goes on. */
export interface LogBegun {
  /** The names of both. */
  closed: string
  origin: string
  /** What the heads of the new log are held against, a line each: to be given to its witnesses. */
  verifiers: string[]
  /** Says by the keys of both logs which goes on after which; `continues` beside the new keys. */
  announcement: string
  /** Where the old keys and the head that they signed last are kept. */
  keptIn: string
}

/**
 * Closes the log of an installation that was put back to an earlier time, and begins another under a
 * name and keys of its own: the old one has signed heads over lines that are gone, and would show two
 * histories if it went on. What it signed is kept as evidence; a line of the journal says so. The
 * server must rest. Refused where nothing was ever signed.
 */
export async function beginLogAnew(
  folder: string,
  reason: string,
  context: Context,
): Promise<LogBegun> {
  await refuseWhileServed(context.at)
  const keys = await readLogKeys(folder)
  const last = await lastHead(folder)
  const closed = last.checkpoint.origin
  const next = `${folder}-next`
  await rm(next, { recursive: true, force: true })
  const begun = await makeLogKeys(next, nextOrigin(closed), await witnessPemIn(folder))
  const announcement = announced({ keys, last, begun, at: context.at })
  await keepText(join(next, 'continues'), announcement)
  const verifiers = begun.verifiers.map(verifierLine)
  const before = keys?.verifiers.map(verifierLine) ?? []
  await closeInDatabase({ last, before, origin: begun.origin, verifiers, reason }, context)
  const keptIn = `${folder}-closed-${context.at.replace(/\D/g, '').slice(0, 14)}`
  await rename(folder, keptIn).catch(unlessMissing)
  await rename(next, folder)
  return { closed, origin: begun.origin, verifiers, announcement, keptIn }
}

async function refuseWhileServed(at: string): Promise<void> {
  const held = await row("SELECT name FROM leases WHERE name = 'sequencer' AND until > :at", { at })
  if (held) throw new Error('The server is at work, or was a moment ago: stop it and wait a minute')
}

// The one beside the keys is from later than what the database was put back to.
async function lastHead(folder: string): Promise<SignedCheckpoint> {
  const text = (await textOf(join(folder, 'head'))) ?? (await latestHead())?.note
  const last = text === undefined ? undefined : readSignedCheckpoint(text)
  if (!last) throw new Error('No head was ever signed here: there is no log to close')
  return last
}

function announced({
  keys,
  last: { checkpoint },
  begun,
  at,
}: {
  keys: LogKeys | undefined
  last: SignedCheckpoint
  begun: LogKeys
  at: string
}): string {
  const text = [
    'tamcap-log-continued/v1',
    `closed ${checkpoint.origin} ${String(checkpoint.size)} ${base64Of(checkpoint.root)}`,
    `continued ${begun.origin} ${at}`,
    ...begun.verifiers.map(verifierLine),
    '',
  ].join('\n')
  return noteWith(text, [...(keys?.signHead(text) ?? []), ...begun.signHead(text)])
}

function unlessMissing(problem: unknown): void {
  if ((problem as NodeJS.ErrnoException).code !== 'ENOENT') throw problem
}
