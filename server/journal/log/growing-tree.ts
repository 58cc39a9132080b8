import { emptyRoot, nodeHash } from './tree.ts'

/** A tree that leaves are added to and that keeps whole subtrees alone: a root costs a few hashes at any size. */
export class GrowingTree {
  #size = 0
  readonly #whole: { height: number; hash: Uint8Array }[] = []
  readonly #tiles: Uint8Array[][] = []

  /** How many leaves it has. */
  get size(): number {
    return this.#size
  }

  /** Adds the hash of a leaf. */
  add(leaf: Uint8Array): void {
    let node = { height: 0, hash: leaf }
    for (let last = this.#whole.at(-1); last?.height === node.height; last = this.#whole.at(-1)) {
      node = { height: node.height + 1, hash: nodeHash(last.hash, node.hash) }
      this.#whole.pop()
      if (node.height % 8 === 0) (this.#tiles[node.height / 8] ??= []).push(node.hash)
    }
    this.#whole.push(node)
    this.#size += 1
  }

  /** The root over all leaves so far. */
  root(): Uint8Array {
    const hashes = this.#whole.map(({ hash }) => hash)
    return hashes.length === 0
      ? emptyRoot()
      : hashes.reduceRight((right, left) => nodeHash(left, right))
  }

  /** What the tiles of a level from 1 hold, one after the other: the roots of the whole tiles below. */
  tileRoots(level: number): readonly Uint8Array[] {
    return this.#tiles[level] ?? []
  }
}
