import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Refusal } from '../platform/refusal.ts'
import { lockMinutes } from './rules.ts'
import { sessionSettings } from './session-settings.ts'

const failures = new RateLimiterMemory({
  points: Number.MAX_SAFE_INTEGER,
  duration: lockMinutes * 60,
})

/** Refuses an address from which too many wrong passwords came, whichever log-ins they were for. */
export async function refuseTiresomeAddress(address: string): Promise<void> {
  const counted = await failures.get(address)
  if ((counted?.consumedPoints ?? 0) < sessionSettings().failuresPerAddress) return
  throw new Refusal(429, ['session.too_many_failures'])
}

/** Counts a wrong password against the address that it came from; in this process's memory. */
export async function countAgainstAddress(address: string): Promise<void> {
  await failures.penalty(address, 1)
}
