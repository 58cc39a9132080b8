import { beginning, type ChainEnd, type JournalEntry } from '../../line.ts'
import { saidAfterByte } from '../../said.ts'
import { whyBroken, whyTextBroken } from '../../why-broken.ts'
import type { LeafLine } from './journal-pages.ts'
import { lineHashes } from './line-hashes.ts'

/** What the tree holds at the place of a line, a character for each byte; nothing where it has no leaf there. */
export interface HeldLeaf {
  held: string | undefined
}

/** How far the clock may stand behind that of an earlier line: acts that were long in coming, clocks set right. */
export const mostBackwardsMinutes = 10

/** Where a walk through the journal begins: after which position, at what time, and with which ends of chains. */
export interface WalkStart {
  position: number
  /** The latest moment that a line before it bears. */
  latestAt: string
  ends: Map<string, ChainEnd>
}

/** Goes through placed lines in their order and says of each what is wrong with it after those before. */
export class JournalWalk {
  readonly #ends: Map<string, ChainEnd>
  #position: number
  #latestAt: string
  #passed = 0

  constructor({ position, latestAt, ends }: WalkStart = fromTheBeginning()) {
    this.#position = position
    this.#latestAt = latestAt
    this.#ends = ends
  }

  /** The last position that was passed. */
  get position(): number {
    return this.#position
  }

  /** How many subjects have been met. */
  get subjects(): number {
    return this.#ends.size
  }

  /** How many lines were passed. */
  get passed(): number {
    return this.#passed
  }

  /** Whether a line about the subject was passed. */
  hasPassed(subject: string): boolean {
    return this.#ends.has(subject)
  }

  /** The last line of a chain that was passed. */
  endOf(subject: string): ChainEnd {
    return this.#ends.get(subject) ?? beginning
  }

  /** What is wrong with the line as the next one; `leaf` is what the tree holds at its place, nothing where no tree is kept. */
  whyNot(line: LeafLine, leaf?: HeldLeaf): string | undefined {
    if (line.position !== this.#position + 1) return 'the line before it in the journal is gone'
    const hashes = lineHashes(line.leafBytes)
    if (leaf && leaf.held === undefined) return 'the tree does not hold it'
    if (leaf && leaf.held !== hashes.leaf) return 'the tree holds another line at its place'
    const read = { digest: hashes.digest, said: saidAfterByte(line.leafBytes) }
    const before = this.endOf(line.subject)
    return whyTextBroken(line, before, read) ?? this.#whyBackwards(line.at)
  }

  /** The same of a line after another of its chain, whatever its position. */
  whyNotAfter(line: JournalEntry, before: ChainEnd): string | undefined {
    return whyBroken(line, before) ?? this.#whyBackwards(line.at)
  }

  #whyBackwards(at: string): string | undefined {
    if (at >= this.#latestAt) return undefined
    const minutes = (Date.parse(this.#latestAt) - Date.parse(at)) / 60_000
    // A time that cannot be read is no time at all.
    return minutes <= mostBackwardsMinutes
      ? undefined
      : 'its clock was turned back behind an earlier line'
  }

  /** Takes the line as passed. */
  pass({ subject, seq, digest, at, position }: LeafLine): void {
    this.#ends.set(subject, { seq, digest })
    this.#position = position
    this.#passed += 1
    if (at > this.#latestAt) this.#latestAt = at
  }
}

/** The start of a walk through the whole journal. */
const fromTheBeginning = (): WalkStart => ({ position: 0, latestAt: '', ends: new Map() })
