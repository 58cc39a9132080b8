interface Waiting<Item, Result> {
  item: Item
  resolve: (result: Result) => void
  reject: (problem: unknown) => void
}

const usuallyTogether = 64

/**
 * Does together what is asked for at once, and what comes meanwhile in the next turn: many small things share one
 * statement, commit or wait for the disk. Where a turn fails, each of it is done alone, so that nobody fails for another.
 */
export function inGroups<Item, Result>(
  work: (items: readonly Item[]) => Promise<Result[]>,
  mostTogether = usuallyTogether,
): (item: Item) => Promise<Result> {
  let waiting: Waiting<Item, Result>[] = []
  let isRunning = false
  const run = async (): Promise<void> => {
    isRunning = true
    // After all that asks at this moment has asked.
    await new Promise(setImmediate)
    while (waiting.length > 0) {
      const turn = waiting.slice(0, mostTogether)
      waiting = waiting.slice(mostTogether)
      await done(turn, work)
    }
    isRunning = false
  }
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (!isRunning) void run()
    })
}

async function done<Item, Result>(
  turn: readonly Waiting<Item, Result>[],
  work: (items: readonly Item[]) => Promise<Result[]>,
): Promise<void> {
  try {
    const results = await work(turn.map(({ item }) => item))
    for (const [place, { resolve }] of turn.entries()) resolve(results[place] as Result)
  } catch (problem) {
    await alone(turn, problem, work)
  }
}

async function alone<Item, Result>(
  turn: readonly Waiting<Item, Result>[],
  problem: unknown,
  work: (items: readonly Item[]) => Promise<Result[]>,
): Promise<void> {
  if (turn.length === 1) turn[0]?.reject(problem)
  else for (const each of turn) await done([each], work)
}
