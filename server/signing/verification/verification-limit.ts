import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Refusal } from '../../platform/refusal.ts'

/** A reader looks up a few papers a minute; an office shares one address. */
const perMinute = 60

const asked = new RateLimiterMemory({ points: perMinute, duration: 60 })

/** Counts a look-up against the address that it came from, in this process's memory; too many in a minute are refused. */
export async function refuseTirelessAddress(address: string): Promise<void> {
  try {
    await asked.consume(address)
  } catch {
    throw new Refusal(429, ['verification.too_many_lookups'])
  }
}
