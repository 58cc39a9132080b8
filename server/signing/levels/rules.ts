const hour = 3600
// An authority may answer soon; a file that does not pass changes only with whom one trusts.
const waits = { authority: [30, 6 * hour], trust: [hour, 7 * 24 * hour] } as const

/** When to try again after so many tries in vain, twice as long each time: for an authority from half a minute up to six hours, for a file that does not pass from an hour up to a week. */
export function nextTry(tries: number, at: string, waitsFor: keyof typeof waits): string {
  const [first, longest] = waits[waitsFor]
  const seconds = Math.min(first * 2 ** (tries - 1), longest)
  return new Date(Date.parse(at) + seconds * 1000).toISOString()
}

/** When to renew an archive timestamp: so many months before its authority's certificate ends, at the latest half way to that end. */
export function renewalAt(certificateEndsAt: string, monthsAhead: number, at: string): string {
  const ahead = new Date(certificateEndsAt)
  ahead.setUTCMonth(ahead.getUTCMonth() - monthsAhead)
  const halfWay = (Date.parse(at) + Date.parse(certificateEndsAt)) / 2
  return new Date(Math.max(ahead.getTime(), halfWay)).toISOString()
}
