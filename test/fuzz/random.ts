/** A source of numbers that a seed decides, so that every input can be made again. */
export interface Random {
  /** A whole number from 0 up to, not including, the limit. */
  below(limit: number): number
}

/** Mulberry32: small, quick, and good enough to vary inputs; never for secrets. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return {
    below(limit) {
      state = (state + 0x6d2b79f5) >>> 0
      let mixed = Math.imul(state ^ (state >>> 15), state | 1)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
      return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
    },
  }
}
