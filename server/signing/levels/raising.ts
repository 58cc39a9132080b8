import { setTimeout as pause } from 'node:timers/promises'
import { log } from '../../platform/log.ts'
import { beginDue, type RaisingWork } from './raise-due.ts'

const pollMilliseconds = 10_000
const patienceMilliseconds = 2000
const inHand = new Set<Promise<void>>()
let work: RaisingWork | undefined
let timer: NodeJS.Timeout | undefined
let isTaking = false
let isWanted = false

/** Starts to raise what is due, now and again and again. */
export function startRaising(given: RaisingWork): void {
  work = given
  timer = setInterval(wakeRaising, pollMilliseconds)
  timer.unref()
  wakeRaising()
}

/** Takes nothing more in hand; who waits for a slow authority is not waited for, and its file is taken over later. */
export async function stopRaising(): Promise<void> {
  work = undefined
  clearInterval(timer)
  await Promise.race([Promise.all(inHand), pause(patienceMilliseconds, undefined, { ref: false })])
}

/** Takes what is due in hand soon; whatever is finished makes room for the next. */
export function wakeRaising(): void {
  isWanted = true
  if (!isTaking) void takeWanted()
}

async function takeWanted(): Promise<void> {
  isTaking = true
  while (work && isWanted) {
    isWanted = false
    await take(work)
  }
  isTaking = false
}

async function take(given: RaisingWork): Promise<void> {
  try {
    for (const one of await beginDue(given)) void finish(one)
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
