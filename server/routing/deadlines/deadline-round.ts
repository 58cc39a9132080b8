import { holdsLease } from '../../journal/lease.ts'
import { installationContext } from '../../platform/context.ts'
import { isEmbedded, rows, transact } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import { log } from '../../platform/log.ts'
import { escalateUnread } from './escalate.ts'
import { remindBody } from './reminders.ts'

const pollMilliseconds = 60_000
const officeOpens = 7
const hoursAhead = 7

let timer: NodeJS.Timeout | undefined
let current: Promise<unknown> | undefined
let lastHour = ''

/** Minds the deadlines from now on: reminders once a working day, and each hour what stays unread goes a step up. */
export function startMinding(): void {
  timer = setInterval(() => {
    current ??= round()
  }, pollMilliseconds)
}

/** Stops after what is at hand. */
export async function stopMinding(): Promise<void> {
  clearInterval(timer)
  await current
}

async function round(): Promise<void> {
  try {
    const { at } = installationContext('reminders')
    const hour = hourInVietnam(at)
    if (hour === lastHour || Number(hour.slice(-2)) < officeOpens) return
    if (!isEmbedded() && !(await transact(() => holdsLease('reminders')))) return
    await mindDeadlines(at)
    lastHour = hour
  } catch (problem) {
    log.error({ problem }, 'the deadlines will be minded again')
  } finally {
    current = undefined
  }
}

// Vietnam has one time and no summer time.
function hourInVietnam(at: string): string {
  return new Date(Date.parse(at) + hoursAhead * 3_600_000).toISOString().slice(0, 13)
}

/** Makes the reminders that are due at a moment, and brings what stayed unread before others; gives how much of each. */
export async function mindDeadlines(at: string): Promise<{ reminders: number; steps: number }> {
  const context = { ...installationContext('reminders'), at }
  let reminders = 0
  for (const agencyId of await bodiesToRemind(dayOf(at)))
    reminders += (await remindBody({ agencyId }, context)).reminders
  let steps = 0
  for (const agencyId of await bodiesWithUnread()) steps += await escalateUnread(agencyId, at)
  return { reminders, steps }
}

async function bodiesToRemind(day: string): Promise<number[]> {
  const found = await rows<{ id: number }>(
    `SELECT a.id FROM agencies a LEFT JOIN agency_closings c ON c.agency_id = a.id
     WHERE a.valid_from <= :day AND (c.valid_to IS NULL OR c.valid_to >= :day)
       AND NOT EXISTS (SELECT 1 FROM reminder_rounds r WHERE r.agency_id = a.id AND r.day = :day)
       AND EXISTS (SELECT 1 FROM tasks t WHERE t.agency_id = a.id)
     ORDER BY a.id`,
    { day },
  )
  return found.map(({ id }) => id)
}

async function bodiesWithUnread(): Promise<number[]> {
  const found = await rows<{ agencyId: number }>(
    "SELECT DISTINCT agency_id FROM tasks WHERE state = 'new' AND is_open = 1 ORDER BY agency_id",
  )
  return found.map(({ agencyId }) => agencyId)
}
