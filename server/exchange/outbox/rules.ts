const firstSeconds = 1
const mostSeconds = 600

/** How many seconds to wait after so many failures in a row: doubled each time from one second to ten minutes, and spread by `random` (0 to 1) over the upper half. */
export function waitSeconds(failures: number, random: number): number {
  const whole = Math.min(mostSeconds, firstSeconds * 2 ** Math.min(20, Math.max(0, failures - 1)))
  return whole * (0.5 + random / 2)
}
