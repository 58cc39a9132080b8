import { setTimeout as pause } from 'node:timers/promises'
import { installationContext } from '../../platform/context.ts'
import { log } from '../../platform/log.ts'
import { askRevocation } from '../evidence/ask-revocation.ts'
import { askTimestamp } from '../evidence/ask-timestamp.ts'
import { trustAnchors } from '../keys/open-keys.ts'
import { beginDue, type RaisingWork } from './raise-due.ts'

const pollMilliseconds = 10_000
const patienceMilliseconds = 2000

/** What is asked of the authorities here, at the present moment; a slow one may take minutes for one answer. */
let work: RaisingWork = {
  sources: { askTimestamp, askRevocation, anchors: trustAnchors },
  now: () => installationContext('raise').at,
  renewalMonths: 6,
  mostAtOnce: 4,
  holdSeconds: 900,
}
const inHand = new Set<Promise<void>>()
let timer: NodeJS.Timeout | undefined
let isRunning = false
let isTaking = false
let isWanted = false

/** Tells how the evidence of files is kept up; what is left out stays as it is. */
export function keepEvidence(given: Partial<RaisingWork>): void {
  work = { ...work, ...given }
}

/** Starts to raise what is due, now and again and again. */
export function startRaising(): void {
  isRunning = true
  timer = setInterval(wakeRaising, pollMilliseconds)
  timer.unref()
  wakeRaising()
}

/** Takes nothing more in hand; who waits for a slow authority is not waited for, and its file is taken over later. */
export async function stopRaising(): Promise<void> {
  isRunning = false
  clearInterval(timer)
  await Promise.race([Promise.all(inHand), pause(patienceMilliseconds, undefined, { ref: false })])
}

/** Takes what is due in hand soon; whatever is finished makes room for the next. */
export function wakeRaising(): void {
  isWanted = true
  if (isRunning && !isTaking) void takeWanted()
}

async function takeWanted(): Promise<void> {
  isTaking = true
  while (isRunning && isWanted) {
    isWanted = false
    await take()
  }
  isTaking = false
}

async function take(): Promise<void> {
  try {
    for (const one of await beginDue(work)) void finish(one)
  } catch (problem) {
    log.error({ problem }, 'raising will try again')
  }
}

async function finish(one: Promise<void>): Promise<void> {
  inHand.add(one)
  try {
    await one
  } catch (problem) {
    log.error({ problem }, 'a file stays in hand until it is taken over')
  } finally {
    inHand.delete(one)
    wakeRaising()
  }
}
