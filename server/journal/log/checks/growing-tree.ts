import { hash } from 'node:crypto'
import { emptyRoot } from '../formats/tree.ts'

/** A tree that leaves are added to and that keeps whole subtrees alone: a root costs a few hashes at any size. Its hashes are texts with a character for each byte, which Node makes in half the time of bytes. */
export class GrowingTree {
  #size = 0
  readonly #whole: string[] = []
  /** The heights of the whole subtrees, beside them. */
  readonly #heights: number[] = []
  readonly #tiles: Uint8Array[][] = []

  /** How many leaves it has. */
  get size(): number {
    return this.#size
  }

  /** Adds the hash of a leaf. */
  add(leaf: string): void {
    let [node, height] = [leaf, 0]
    while (this.#heights.at(-1) === height) {
      node = nodeOf(this.#whole.pop() ?? '', node)
      this.#heights.pop()
      height += 1
      if (height % 8 === 0) (this.#tiles[height / 8] ??= []).push(bytesOf(node))
    }
    this.#whole.push(node)
    this.#heights.push(height)
    this.#size += 1
  }

  /** The root over all leaves so far. */
  root(): Uint8Array {
    if (this.#size === 0) return emptyRoot()
    return bytesOf(this.#whole.reduceRight((right, left) => nodeOf(left, right)))
  }

  /** What the tiles of a level from 1 hold, one after the other: the roots of the whole tiles below. */
  tileRoots(level: number): readonly Uint8Array[] {
    return this.#tiles[level] ?? []
  }
}

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1')

// Nothing waits between the filling and the hashing, so that one place serves every node.
const place = Buffer.alloc(65, 1)

/** The hash of a node: SHA-256 of 0x01 and the hashes of its two children. Source: RFC 9162 §2.1.1 */
function nodeOf(left: string, right: string): string {
  lay(left, 1)
  lay(right, 33)
  return hash('sha256', place, 'binary')
}

// Letter by letter: to ask Buffer for so few takes several times as long.
function lay(node: string, at: number): void {
  for (let index = 0; index < node.length; index += 1) place[at + index] = node.charCodeAt(index)
}
