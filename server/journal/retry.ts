import { setTimeout as pause } from 'node:timers/promises'
import { UniqueConstraintError } from 'sequelize'

const mostTries = 10
// 1213 deadlock, 1205 lock wait, 1020 the row changed since it was read (innodb_snapshot_isolation).
const passing = new Set([1213, 1205, 1020])

/** Runs a transaction again, from its beginning, when the database asked for that. */
export async function retried<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; tries < mostTries; tries += 1) {
    const outcome = await tried(work)
    if ('result' in outcome) return outcome.result
    // Jitter needs no secrecy: it only keeps two rivals from meeting again.
    await pause(tries * 5 * Math.random())
  }
  return await work()
}

async function tried<Result>(work: () => Promise<Result>): Promise<{ result: Result } | object> {
  try {
    return { result: await work() }
  } catch (problem) {
    if (!isPassing(problem)) throw problem
    return {}
  }
}

/** Whether the answer of the same request was stored by a rival a moment ago. */
export function isAnswerTwice(problem: unknown): boolean {
  return isDuplicateIn('idempotency_keys', problem)
}

function isPassing(problem: unknown): boolean {
  const { errno, code } = parentOf(problem)
  if (passing.has(errno ?? 0) || code?.startsWith('SQLITE_BUSY')) return true
  // Two acts on one subject read the same end of its chain; the second reads it again.
  return isDuplicateIn('journal_lines', problem)
}

function isDuplicateIn(table: string, problem: unknown): boolean {
  if (!(problem instanceof UniqueConstraintError)) return false
  return parentOf(problem).sql?.startsWith(`INSERT INTO ${table} `) ?? false
}

function parentOf(problem: unknown): { errno?: number; code?: string; sql?: string } {
  return (problem as { parent?: object } | undefined)?.parent ?? {}
}
