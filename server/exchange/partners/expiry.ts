import { X509Certificate } from 'node:crypto'
import { dayOf } from '../../platform/days.ts'
import type { Reason } from '../../platform/refusal.ts'

const dayMilliseconds = 86_400_000
const mostKnown = 5000
const known = new Map<string, string>()
let warningDays = 30

/** Says so many days before a pinned certificate ends it is warned of. */
export function warnOfExpiry(days: number): void {
  warningDays = days
}

/** When a certificate that ends soon ends, or has ended. */
export interface Expiry {
  /** ISO 8601 UTC; from then on nothing new under it is taken. */
  endsAt: string
  isOver: boolean
}

/** When a pinned certificate (PEM) ends; null where it lasts longer than is warned of, or where none is pinned. */
export function expiryOf(pem: string | null, at: string): Expiry | null {
  if (pem === null) return null
  const endsAt = endOf(pem)
  const left = Date.parse(endsAt) - Date.parse(at)
  return left > warningDays * dayMilliseconds ? null : { endsAt, isOver: left < 0 }
}

/** A reason, with the day in Vietnam on which it happened, where a pinned certificate (PEM) has ended; what was signed under it and taken before stands. */
export function whyExpired(pem: string | null, at: string, reason: Reason): Reason[] {
  const endsAt = pem === null ? undefined : endOf(pem)
  if (endsAt === undefined || Date.parse(endsAt) >= Date.parse(at)) return []
  return [`${reason}@${dayOf(endsAt)}`]
}

// The certificates of the same few bodies are asked for with every message.
function endOf(pem: string): string {
  const before = known.get(pem)
  if (before !== undefined) return before
  const end = new Date(new X509Certificate(pem).validTo).toISOString()
  if (known.size >= mostKnown) known.clear()
  known.set(pem, end)
  return end
}
