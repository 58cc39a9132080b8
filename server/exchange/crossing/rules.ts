import type { DeliveryState } from '../contract.ts'

/** A body that has a copy, as its row is read; those above stand before those below. */
export interface Below {
  id: number
  parentId: number
  tier: number
  name: string
  system: string
  state: DeliveryState
  dueOn: string | null
  /** The day on which it was completed. */
  doneOn: string | null
}

/** How many bodies, how many have completed it, how many were late or are. */
export interface Count {
  all: number
  done: number
  late: number
}

/** Counts from the lowest tier upwards: each body with those below it, and all together. */
export function countedUp<Body extends Below>(bodies: readonly Body[], today: string) {
  const judged = bodies.map((body) => ({ ...body, ...judge(body, today) }))
  const counts = new Map<number, Count>()
  const count = (id: number): Count => counts.get(id) ?? { all: 0, done: 0, late: 0 }
  for (const { id, parentId, isDone, isLate } of judged.toReversed())
    counts.set(parentId, sum(count(parentId), count(id), { all: 1, done: +isDone, late: +isLate }))
  return { bodies: judged.map((body) => ({ ...body, below: count(body.id) })), total: count(0) }
}

function judge({ state, dueOn, doneOn }: Below, today: string) {
  const isDone = state === '06'
  const until = doneOn ?? today
  return { isDone, isLate: dueOn !== null && dueOn < until }
}

const sum = (...counts: readonly Count[]): Count => ({
  all: total(counts.map(({ all }) => all)),
  done: total(counts.map(({ done }) => done)),
  late: total(counts.map(({ late }) => late)),
})

const total = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0)
