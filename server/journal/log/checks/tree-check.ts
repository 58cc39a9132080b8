import { row } from '../../../platform/database.ts'
import type { SignedCheckpoint } from '../formats/checkpoint.ts'
import { whyClosedHeadsBroken } from '../closing/closed-logs.ts'
import { GrowingTree } from './growing-tree.ts'
import { headsUpTo, whyHeadBroken, whyKeptHeadBroken } from './head-checks.ts'
import { headBesideKeys, latestHead, type HeadRow } from '../heads.ts'
import type { HeldLeaf } from './journal-walk.ts'
import { keptSize, keptTiles } from '../kept-tiles.ts'
import { openedLog } from '../open-log.ts'
import { hashIn, tileText } from './tile-text.ts'
import { split, tileWidth } from '../formats/tiles.ts'
import { sameHash } from '../formats/tree.ts'

/** Computes the tree of the journal anew beside a walk through its lines, and holds what is kept of it and every signed head against that. */
export class TreeCheck {
  readonly #tree = new GrowingTree()
  readonly #tiles = new Map<number, string>()
  readonly #heads: AsyncGenerator<HeadRow>
  readonly #beside: SignedCheckpoint | undefined
  #rootBeside: Uint8Array | undefined
  #next: HeadRow | undefined
  #size = 0
  #proved = 0
  /** The latest head that held, as text. */
  head: string | undefined

  private constructor(most: number, beside: SignedCheckpoint | undefined) {
    this.#heads = headsUpTo(most)
    this.#beside = beside
  }

  /** Begins with the heads that are signed by now; undefined where no log is open. */
  static async begun(): Promise<TreeCheck | undefined> {
    if (!openedLog()) return undefined
    const beside = await headBesideKeys()
    const latest = await latestHead()
    const check = new TreeCheck(latest?.size ?? 0, beside)
    await check.#takeHead()
    return check
  }

  /** Takes note of how many leaves are kept, before lines are read. */
  async mark(): Promise<void> {
    this.#size = await keptSize()
  }

  /** Reads the leaves that are kept for lines that were read after a position. */
  async read(position: number, count: number): Promise<void> {
    this.#tiles.clear()
    const [first, last] = [position, position + count - 1].map((at) => Math.floor(at / tileWidth))
    if (count === 0 || first === undefined || last === undefined) return
    const places = Array.from({ length: last - first + 1 }, (_, index) => ({
      level: 0,
      tile: first + index,
    }))
    for (const { tile, hashes } of await keptTiles(places))
      this.#tiles.set(tile, tileText({ hashes }))
  }

  /** The leaf that is kept at a position. */
  leafAt(position: number): HeldLeaf {
    const index = position - 1
    const tile = this.#tiles.get(Math.floor(index / tileWidth)) ?? ''
    return { held: hashIn(tile, index % tileWidth) }
  }

  /** Takes a line as passed; gives whether a head was signed over the lines up to it. */
  pass(leaf: string): boolean {
    this.#tree.add(leaf)
    const { size } = this.#tree
    if (size === this.#beside?.checkpoint.size) this.#rootBeside = this.#tree.root()
    return size === this.#next?.size
  }

  /** What is wrong with the head that was signed over the lines passed so far. */
  async whyHeadBroken(): Promise<string | undefined> {
    const head = this.#next
    if (!head) return undefined
    const why = whyHeadBroken(head, this.#tree.root())
    if (why !== undefined) return why
    this.head = head.note
    this.#proved = head.size
    await this.#takeHead()
    return undefined
  }

  /** The number of lines over which the last head held. */
  get proved(): number {
    return this.#proved
  }

  async #takeHead(): Promise<void> {
    const { value } = (await this.#heads.next()) as { value: HeadRow | undefined }
    this.#next = value
  }

  /** What is wrong once every line was passed: lines that are gone at the end, heads over more, tiles that are not those of the lines. */
  async whyEndBroken(): Promise<string | undefined> {
    const { size } = this.#tree
    if (this.#size > size)
      return `the lines after it are gone: the tree holds ${String(this.#size)}`
    if (this.#next) return whyHeadBroken(this.#next, undefined)
    const beside = this.#beside && whyKeptHeadBroken(this.#beside, this.#rootBeside)
    return beside ?? (await this.#whyTilesBroken()) ?? (await whyClosedHeadsBroken(size))
  }

  async #whyTilesBroken(): Promise<string | undefined> {
    for (let level = 1; this.#tree.tileRoots(level).length > 0; level += 1) {
      const why = await this.#whyLevelBroken(level)
      if (why !== undefined) return why
    }
    return undefined
  }

  async #whyLevelBroken(level: number): Promise<string | undefined> {
    const roots = this.#tree.tileRoots(level)
    for (let tile = 0; tile * tileWidth < roots.length; tile += 1) {
      const [kept] = await keptTiles([{ level, tile }])
      const held = split(kept?.hashes ?? new Uint8Array(0))
      const wanted = roots.slice(tile * tileWidth, (tile + 1) * tileWidth)
      const isWhole = wanted.every((root, index) => sameHash(root, held[index] ?? noHash))
      if (!isWhole) return `tile ${String(tile)} of level ${String(level)} is not that of the lines`
    }
    return undefined
  }
}

const noHash = new Uint8Array(0)

/** The line of a chain that is gone first, where one that follows it in its chain is left. */
export async function goneFromChain(): Promise<{ subject: string; seq: number } | undefined> {
  return await row<{ subject: string; seq: number }>(
    `SELECT l.subject, l.seq - 1 AS seq FROM journal_lines l
     LEFT JOIN journal_lines b ON b.subject = l.subject AND b.seq = l.seq - 1
     WHERE l.seq > 1 AND b.id IS NULL ORDER BY l.position LIMIT 1`,
  )
}
