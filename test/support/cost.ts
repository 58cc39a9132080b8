import { setTimeout as pause } from 'node:timers/promises'
import { counted } from '../../server/platform/database.ts'
import { reserveIdentifiers } from '../../server/platform/identifiers.ts'

// Longer than anything of the database is remembered in memory.
const forgottenMilliseconds = 6_000
const present = performance.now.bind(performance)
let ahead = 0
performance.now = () => present() + ahead

/** What some work cost the database. */
export interface Cost<Result> {
  statements: number
  commits: number
  result: Result
}

/**
 * Does some work alone, once all that went on before it rests, and counts the statements and commits it took; with
 * nothing remembered from before, so that it costs the same however long it was waited for: the most it can.
 */
export async function costOf<Result>(work: () => Promise<Result>): Promise<Cost<Result>> {
  await reserveIdentifiers()
  await rest()
  ahead += forgottenMilliseconds
  const before = counted()
  const result = await work()
  const after = counted()
  return {
    statements: after.statements - before.statements,
    commits: after.commits - before.commits,
    result,
  }
}

async function rest(): Promise<void> {
  const { statements } = counted()
  await pause(20)
  if (counted().statements !== statements) await rest()
}
