/** One thing to do in its turn. */
export type Job<Result> = () => Promise<Result>

/** Does the jobs in their order, so many at once, and gives their results in the order of the jobs. */
export async function inLanes<Result>(
  jobs: readonly Job<Result>[],
  lanes: number,
): Promise<Result[]> {
  const results: Result[] = []
  const waiting = [...jobs.entries()]
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, job] = next
      results[place] = await job()
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return results
}
