const mostAtOnce = 8
let running = 0
const waiting: (() => void)[] = []

/** Does the work when fewer than eight others are under way; what waits keeps its order. */
export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= mostAtOnce) await new Promise<void>((start) => waiting.push(start))
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
