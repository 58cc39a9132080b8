import { quantile } from './statistics.ts'

const mostPages = 200
const mostMilliseconds = 8_000

/** How long some work took, by the clock and of this process alone, in milliseconds. */
export interface Taken {
  wall: number[]
  own: number[]
}

/** Milliseconds of each of some work, done one after the other as long as time allows; the first few warm up. */
export async function taken(work: readonly (() => Promise<unknown>)[]): Promise<Taken> {
  for (const each of work.slice(0, 3)) await each()
  const end = performance.now() + mostMilliseconds
  const all: Taken = { wall: [], own: [] }
  for (const each of work.slice(0, mostPages)) {
    if (performance.now() > end) break
    const [begunAt, before] = [performance.now(), process.cpuUsage()]
    await each()
    all.wall.push(performance.now() - begunAt)
    const { user, system } = process.cpuUsage(before)
    all.own.push((user + system) / 1000)
  }
  return all
}

/** The first pages of a list, each from where the one before ended, as work to be timed. */
export async function pagesOf(
  read: (after?: string | number) => Promise<{ next: string | number | null }>,
  most = 40,
): Promise<(() => Promise<unknown>)[]> {
  const work: (() => Promise<unknown>)[] = []
  let after: string | number | undefined
  do {
    const from = after
    work.push(() => read(from))
    after = (await read(from)).next ?? undefined
  } while (after !== undefined && work.length < most)
  return work
}

/** Median and 95th percentile, in milliseconds. */
export function shownTimes(times: readonly number[]): string {
  return `${quantile(times, 0.5).toFixed(1)} ${quantile(times, 0.95).toFixed(1)}`
}
