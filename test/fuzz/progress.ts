/** What a worker tells while it runs, in memory shared with whoever watches it; each place is a count of its own. */
export const places = { index: 0, judged: 1, refused: 2, slowestMicroseconds: 3 } as const

/** Shared memory for one worker that has yet to begin after this index. */
export function newProgress(index: number): Int32Array {
  const progress = new Int32Array(new SharedArrayBuffer(4 * Object.keys(places).length))
  progress[places.index] = index
  return progress
}

/** What a worker is to do: the inputs of these indexes, as the seed decides them. */
export interface Share {
  seed: number
  from: number
  to: number
  progress: Int32Array
}

/** An input that was neither judged nor refused, or took too long. */
export interface Finding {
  index: number
  target: string
  problem: string
}
