import { change, insert, row, transact } from '../../../platform/database.ts'
import type { Reason } from '../../../platform/refusal.ts'
import { ownStamps } from '../heads.ts'
import { openedLog, type LogSettings } from '../open-log.ts'
import { unwitnessedWarnings, whyNotUnwitnessed, type Waiting } from '../rules.ts'

/** Reasons why nothing may be sealed at this moment: witnesses or a timestamp authority are named, and none has vouched for the journal for too long. Costs nothing where none is named. */
export async function whyLogUnwitnessed(now: string): Promise<Reason[]> {
  const waiting = await waitingAt(now)
  return waiting ? whyNotUnwitnessed(waiting) : []
}

/** What the desk is to be warned of at this moment. */
export async function logWarnings(now: string): Promise<Reason[]> {
  const waiting = await waitingAt(now)
  return waiting ? unwitnessedWarnings(waiting) : []
}

/** Whether anybody outside is named who vouches for the journal. */
export const isWatched = ({ witnesses, hasTimestamps }: LogSettings): boolean =>
  hasTimestamps || witnesses.length > 0

/** Notes since when somebody outside is named, from which the time counts at the earliest; forgets it where nobody is. */
export async function noteWatch(at: string): Promise<void> {
  const { settings } = openedLog() ?? {}
  const noted = await row("SELECT name FROM log_checks WHERE name = 'watch'")
  if (!settings || Boolean(noted) === isWatched(settings)) return
  await transact(async () => {
    if (noted) await change("DELETE FROM log_checks WHERE name = 'watch'")
    else await insert('log_checks', { name: 'watch', place: '', movedAt: at, endedAt: null })
  })
}

async function waitingAt(now: string): Promise<Waiting | undefined> {
  const { settings } = openedLog() ?? {}
  if (!settings || !isWatched(settings)) return undefined
  // The first line that no head with another's signature holds.
  const first = await row<{ at: string; namedAt: string | null }>(
    `SELECT at, (SELECT moved_at FROM log_checks WHERE name = 'watch') AS named_at
     FROM journal_lines
     WHERE position = 1 + (
       SELECT COALESCE(MAX(size), 0) FROM log_countersignatures WHERE name <> :ownStamps
     )`,
    { ownStamps },
  )
  if (!first) return undefined
  const since = Math.max(Date.parse(first.at), Date.parse(first.namedAt ?? first.at))
  return { hours: (Date.parse(now) - since) / 3_600_000, mostHours: mostHours(settings) }
}

function mostHours({ witnesses, hasTimestamps, ...settings }: LogSettings): number {
  const isCarried = !hasTimestamps && witnesses.every(({ address }) => address.startsWith('file:'))
  return isCarried ? settings.unwitnessedFolderHours : settings.unwitnessedHours
}
