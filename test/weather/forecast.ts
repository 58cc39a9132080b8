/** How rough it is: the share of requests and of answers that are lost, and so on. */
export interface Weather {
  /** Of the requests, and of the answers. */
  loss: number
  /** Of the requests: what is lost to its sender, and comes all the same a while after. */
  late: number
  /** Of the requests: what comes twice, the second time a while after. */
  duplicates: number
  /** Of those that get through, the share cut at a byte; of the answers as well. */
  cuts: number
  mostDelayMilliseconds: number
  mostLateMilliseconds: number
  /** How long the line is dead, from and to, and how long it lives in between, on average. */
  partitionMilliseconds: readonly [number, number]
  everyMilliseconds: number
  /** Whether nobody here knows of bundles, so that every message crosses in a request of its own. */
  isOneByOne?: boolean
}

/** Rough weather: 30 % lost each way, all the rest, and the line dead for 1 to 20 seconds. */
export const rough: Weather = {
  ...{ loss: 0.3, late: 0.05, duplicates: 0.2, cuts: 0.1 },
  ...{ mostDelayMilliseconds: 60, mostLateMilliseconds: 2000 },
  ...{ partitionMilliseconds: [1000, 20_000], everyMilliseconds: 60_000 },
}

/** Nothing is lost, and nothing comes late. */
export const calm: Weather = {
  ...{
    loss: 0,
    late: 0,
    duplicates: 0,
    cuts: 0,
    mostDelayMilliseconds: 0,
    mostLateMilliseconds: 0,
  },
  ...{ partitionMilliseconds: [0, 0], everyMilliseconds: 86_400_000 },
}

/** Whether what happens with this probability happens now. */
export function happens(share: number): boolean {
  return Math.random() < share
}

/** A number between two, by chance. */
export function between([from, to]: readonly [number, number]): number {
  return from + (to - from) * Math.random()
}
