import type { BundledFacts, Finding } from './bundle.ts'
import { nameOf, type ReadLine } from './check-lines.ts'
import { proved, type Wrong } from './findings.ts'

/** How far clocks of one installation may be apart, in milliseconds. */
const tolerance = 120_000

/** That no line is older than the one before it in its chain or in the log, nor younger than the export and the timestamps over the head. */
export function checkTimes(
  lines: readonly ReadLine[],
  { exportedAt }: Pick<BundledFacts, 'exportedAt'>,
  stampedAt: readonly string[],
): Finding {
  const wrong: Wrong[] = [...backwards(lines)]
  const latest = [exportedAt, ...stampedAt].map((at) => Date.parse(at) + tolerance)
  const logged = lines.filter(({ position }) => position !== null)
  for (const line of logged) {
    const at = Date.parse(line.said.at)
    if (Number.isNaN(at)) wrong.push({ reason: 'times.unreadable', what: nameOf(line) })
    if (latest.some((limit) => at > limit))
      wrong.push({ reason: 'times.after_head', what: nameOf(line) })
  }
  return proved('times', wrong, { about: spanOf(lines) })
}

function* backwards(lines: readonly ReadLine[]): Generator<Wrong> {
  const inOrder = lines
    .filter(({ position }) => position !== null)
    .toSorted((one, other) => Number(one.position) - Number(other.position))
  let latest = -Infinity
  for (const line of inOrder) {
    const at = Date.parse(line.said.at)
    if (at < latest - tolerance) yield { reason: 'times.backwards', what: nameOf(line) }
    latest = Math.max(latest, at)
  }
}

function spanOf(lines: readonly ReadLine[]): string {
  const moments = lines.map(({ said }) => said.at).toSorted()
  return [moments[0], moments.at(-1)].join(' – ')
}
