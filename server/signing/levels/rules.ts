const firstWaitSeconds = 30
const longestWaitSeconds = 6 * 3600

/** When to try again after so many tries in vain: half a minute after the first, twice as long each time, up to six hours. */
export function nextTry(tries: number, at: string): string {
  const seconds = Math.min(firstWaitSeconds * 2 ** (tries - 1), longestWaitSeconds)
  return new Date(Date.parse(at) + seconds * 1000).toISOString()
}

/** When to renew an archive timestamp: so many months before its authority's certificate ends, at the latest half way to that end. */
export function renewalAt(certificateEndsAt: string, monthsAhead: number, at: string): string {
  const ahead = new Date(certificateEndsAt)
  ahead.setUTCMonth(ahead.getUTCMonth() - monthsAhead)
  const halfWay = (Date.parse(at) + Date.parse(certificateEndsAt)) / 2
  return new Date(Math.max(ahead.getTime(), halfWay)).toISOString()
}
