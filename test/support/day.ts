import { setTimeout as pause } from 'node:timers/promises'
import { dayOf } from '../../server/platform/days.ts'

const dayMilliseconds = 86_400_000
const vietnamMilliseconds = 7 * 3_600_000
const longTestMilliseconds = 20_000

/** The day in Vietnam, asked while a test runs: the suite may run past midnight there, so no file keeps the day it was loaded on. */
export const today = (): string => dayOf(new Date().toISOString())

/** The year in Vietnam, four digits, asked while a test runs. */
export const thisYear = (): string => today().slice(0, 4)

/** Waits past midnight in Vietnam where it is near, so that a test ends on the day on which it began. */
export async function untilDayIsLong(): Promise<void> {
  const left = dayMilliseconds - ((Date.now() + vietnamMilliseconds) % dayMilliseconds)
  if (left < longTestMilliseconds) await pause(left + 50)
}
