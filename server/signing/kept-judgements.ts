const mostKept = 2000
const minute = 60_000

/** How long a judgement may be given again without judging anew: the day, while issuers’ words are fresh, or hardly where one of them has not answered. */
export type Keeping = 'a-day' | 'minutes' | 'a-moment'

const milliseconds: Readonly<Record<Keeping, number>> = {
  'a-day': 1440 * minute,
  minutes: 10 * minute,
  'a-moment': minute,
}

interface Kept<Judged> {
  judging: Promise<Judged>
  /** In milliseconds of this process’s clock; nothing while it is being judged. */
  until: number | undefined
}

/**
 * Judgements by what they stand on, at most two thousand: whoever asks again while one is being made waits for
 * it, and it is made anew when its time is over. What fails is not kept.
 */
export class KeptJudgements<Judged extends { keeping: Keeping }> {
  readonly #kept = new Map<string, Kept<Judged>>()
  readonly #now: () => number

  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  /** The judgement under this name, made now unless it is kept. */
  async of(name: string, judge: () => Promise<Judged>): Promise<Judged> {
    const known = this.#kept.get(name)
    if (known && (known.until === undefined || known.until > this.#now())) return known.judging
    const kept: Kept<Judged> = { judging: judge(), until: undefined }
    this.#keep(name, kept)
    try {
      const judged = await kept.judging
      kept.until = this.#now() + milliseconds[judged.keeping]
      return judged
    } catch (problem) {
      if (this.#kept.get(name) === kept) this.#kept.delete(name)
      throw problem
    }
  }

  #keep(name: string, kept: Kept<Judged>): void {
    this.#kept.delete(name)
    if (this.#kept.size >= mostKept) this.#kept.delete([...this.#kept.keys()][0] ?? '')
    this.#kept.set(name, kept)
  }
}
