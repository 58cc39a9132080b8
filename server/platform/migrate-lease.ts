import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { QueryTypes, UniqueConstraintError } from 'sequelize'
import type { Sequelize } from 'sequelize'

const leaseMilliseconds = 30_000
const longestWait = 120_000

/**
 * Does the work while this process alone may migrate the database: other servers wait for the lease,
 * or take it over 30 seconds after its holder died.
 */
export async function withMigrationLease(
  database: Sequelize,
  work: () => Promise<void>,
): Promise<void> {
  const holder = randomUUID()
  await createLease(database)
  await takeLease(database, holder)
  const renewal = setInterval(() => {
    void moveLease(database, holder, leaseMilliseconds).catch(() => undefined)
  }, leaseMilliseconds / 3)
  try {
    await work()
  } finally {
    clearInterval(renewal)
    await moveLease(database, holder, 0)
  }
}

async function createLease(database: Sequelize): Promise<void> {
  await database.query(
    'CREATE TABLE IF NOT EXISTS schema_lease (id INT PRIMARY KEY, holder VARCHAR(36) NOT NULL, expires_at CHAR(24) NOT NULL)',
  )
  try {
    await database.query(`INSERT INTO schema_lease VALUES (1, '', '')`)
  } catch (error) {
    if (!(error instanceof UniqueConstraintError)) throw error
  }
}

async function takeLease(database: Sequelize, holder: string): Promise<void> {
  const giveUpAt = Date.now() + longestWait
  while (!(await moveLease(database, holder, leaseMilliseconds))) {
    if (Date.now() > giveUpAt) throw new Error('Another server is still migrating the database')
    await pause(200)
  }
}

/** Whether the holder has the lease now, for so many milliseconds from now on. */
async function moveLease(database: Sequelize, holder: string, lasting: number): Promise<boolean> {
  const now = Date.now()
  const replacements = { holder, now: iso(now), until: iso(now + lasting) }
  const moved = await database.query(
    'UPDATE schema_lease SET holder = :holder, expires_at = :until WHERE holder = :holder OR expires_at <= :now',
    { type: QueryTypes.BULKUPDATE, replacements },
  )
  return moved === 1
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}
