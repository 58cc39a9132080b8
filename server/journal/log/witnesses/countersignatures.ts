import { insert, row, transact } from '../../../platform/database.ts'
import type { Countersignature } from '../heads.ts'

/** The largest head that somebody has vouched for; 0 before the first. */
export async function countersignedSize(name: string): Promise<number> {
  const found = await row<{ size: number | null }>(
    'SELECT MAX(size) AS size FROM log_countersignatures WHERE name = :name',
    { name },
  )
  return Number(found?.size ?? 0)
}

/** Keeps what somebody says of a head; what they said of it first stays. */
export async function keepCountersignature(given: Countersignature): Promise<void> {
  const { size, name } = given
  await transact(async () => {
    const known = await row(
      'SELECT size FROM log_countersignatures WHERE size = :size AND name = :name',
      { size, name },
    )
    if (!known) await insert('log_countersignatures', given)
  })
}
