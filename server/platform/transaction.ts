import { AsyncLocalStorage } from 'node:async_hooks'
import { Sequelize, Transaction } from 'sequelize'
import { database, isEmbedded } from './connection.ts'
import { count } from './counters.ts'

interface Ambient {
  transaction: Transaction
  afterCommit: (() => void)[]
}

const ambient = new AsyncLocalStorage<Ambient>()

// Sequelize's models join the ambient transaction through the same storage.
Sequelize.useCLS({
  bind: <F>(work: F) => work,
  get: (key: string) => (key === 'transaction' ? ambient.getStore()?.transaction : undefined),
  set: () => undefined,
  run: (work: () => void) => {
    work()
  },
})

for (const hook of [
  'beforeSave',
  'beforeDestroy',
  'beforeBulkCreate',
  'beforeBulkUpdate',
  'beforeBulkDestroy',
] as const) {
  Sequelize.addHook(hook, refuseOutsideAct)
}

/** Throws outside a transaction: only an act writes. */
export function refuseOutsideAct(): void {
  if (!ambient.getStore()) throw new Error('something is written outside an act')
}

/** The open transaction, which every query joins. */
export function openTransaction(): Transaction | undefined {
  return ambient.getStore()?.transaction
}

/** Runs the work in one transaction, which every query inside joins; for `journal/` and for technical upkeep only. */
export async function transact<Result>(work: () => Promise<Result>): Promise<Result> {
  if (ambient.getStore()) throw new Error('a transaction is already open')
  const afterCommit: (() => void)[] = []
  const transaction = await database().transaction()
  let result: Result
  try {
    result = await ambient.run({ transaction, afterCommit }, work)
    await transaction.commit()
  } catch (problem) {
    await rollBack(transaction)
    throw problem
  }
  count('commits')
  for (const follow of afterCommit) follow()
  return result
}

/** Runs work that only reads, and sees all of it as it stood at its first question, however long others write meanwhile. */
export async function inSnapshot<Result>(work: () => Promise<Result>): Promise<Result> {
  if (ambient.getStore()) throw new Error('a transaction is already open')
  const transaction = await database().transaction({
    type: Transaction.TYPES.DEFERRED,
    ...(!isEmbedded() && { isolationLevel: Transaction.ISOLATION_LEVELS.REPEATABLE_READ }),
  })
  try {
    return await ambient.run({ transaction, afterCommit: [] }, work)
  } finally {
    await rollBack(transaction)
  }
}

async function rollBack(transaction: Transaction): Promise<void> {
  // A commit that failed has ended the transaction for Sequelize already; the connection then drops it.
  await transaction.rollback().catch(() => undefined)
}

/** Remembers what to do once the open transaction has committed; it is forgotten on rollback. */
export function afterCommit(follow: () => void): void {
  ambient.getStore()?.afterCommit.push(follow)
}

/** Runs the work apart from the open transaction, if there is one. */
export function outsideTransaction<Result>(work: () => Result): Result {
  return ambient.exit(work)
}
