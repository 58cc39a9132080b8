import { randomUUID } from 'node:crypto'
import { change, transact } from '../platform/database.ts'

const holder = randomUUID()
const leaseSeconds = 30

/** Takes or renews the lease inside the open transaction; false while another process holds it. */
export async function holdsLease(name: string): Promise<boolean> {
  const now = Date.now()
  const taken = await change(
    `UPDATE leases SET holder = :holder, until = :until
     WHERE name = :name AND (holder = :holder OR until < :now)`,
    {
      name,
      holder,
      now: new Date(now).toISOString(),
      until: new Date(now + leaseSeconds * 1000).toISOString(),
    },
  )
  return taken > 0
}

/** Gives back every lease of this process, so that the next one need not wait for their end. */
export async function leaveLeases(): Promise<void> {
  const until = new Date(0).toISOString()
  await transact(() =>
    change('UPDATE leases SET until = :until WHERE holder = :holder', { holder, until }),
  )
}
