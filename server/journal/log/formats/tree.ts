import { digestOf } from './primitives.ts'

/** The root of a tree without leaves: SHA-256 of nothing. Source: RFC 9162 §2.1.1 */
export const emptyRoot: () => Uint8Array = () => digestOf(new Uint8Array(0))

/** The hash of a leaf: SHA-256 of 0x00 and its bytes. Source: RFC 9162 §2.1.1 */
export function leafHash(data: Uint8Array): Uint8Array {
  const prefixed = new Uint8Array(data.length + 1)
  prefixed.set(data, 1)
  return digestOf(prefixed)
}

// Nothing waits between the filling and the hashing, so that one place serves every node.
const node = Uint8Array.of(1, ...new Uint8Array(64))

/** The hash of a node: SHA-256 of 0x01 and the hashes of its two children. Source: RFC 9162 §2.1.1 */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  node.set(left, 1)
  node.set(right, 33)
  return digestOf(node)
}

/** The root over the hashes of leaves, or of whole subtrees of one height where only the last may be missing. */
export function rootOf(hashes: readonly Uint8Array[]): Uint8Array {
  if (hashes.length === 0) return emptyRoot()
  let row = hashes
  while (row.length > 1) row = parents(row)
  return row[0] ?? emptyRoot()
}

function parents(row: readonly Uint8Array[]): Uint8Array[] {
  const above: Uint8Array[] = []
  for (let index = 0; index < row.length; index += 2) {
    const [left, right] = [row[index], row[index + 1]]
    if (left) above.push(right ? nodeHash(left, right) : left)
  }
  return above
}

/** Whether a proof shows that a leaf stands at its place, from 0, in the tree of this size and root. Source: RFC 9162 §2.1.3.2 */
export function provesInclusion(
  leaf: { index: number; hash: Uint8Array },
  tree: TreeHead,
  proof: readonly Uint8Array[],
): boolean {
  if (!areCounts(leaf.index + 1, tree.size)) return false
  const sides = sidesOf(leaf.index, tree.size)
  if (sides.length !== proof.length || !areHashes([leaf.hash, ...proof])) return false
  return sameHash(folded(leaf.hash, proof, sides), tree.root)
}

function folded(
  first: Uint8Array,
  others: readonly Uint8Array[],
  sides: readonly boolean[],
): Uint8Array {
  return others.reduce(
    (hash, other, index) => (sides[index] ? nodeHash(other, hash) : nodeHash(hash, other)),
    first,
  )
}

// For each hash of a path from a node of the lowest row up to the root: whether it stands to the left.
function sidesOf(index: number, size: number): boolean[] {
  const sides: boolean[] = []
  let [place, last] = [index, size - 1]
  while (last > 0) {
    const isLeft = place % 2 === 1 || place === last
    sides.push(isLeft)
    // A node without a right sibling rises until it has a left one.
    while (isLeft && place % 2 === 0 && place > 0) [place, last] = [half(place), half(last)]
    ;[place, last] = [half(place), half(last)]
  }
  return sides
}

/** A tree as its head says it is. */
export interface TreeHead {
  size: number
  root: Uint8Array
}

/** Whether a proof shows that the later tree begins with every leaf of the earlier one. Source: RFC 9162 §2.1.4.2 */
export function provesConsistency(
  from: TreeHead,
  to: TreeHead,
  proof: readonly Uint8Array[],
): boolean {
  // Every tree begins with none.
  if (from.size === 0) return proof.length === 0 && sameHash(from.root, emptyRoot())
  const roots = rootsShown(from, to.size, proof)
  return roots !== undefined && sameHash(roots.from, from.root) && sameHash(roots.to, to.root)
}

/** Whether a proof shows that the later tree begins otherwise than the earlier one: of two heads that are signed, the proof that the log has forked. */
export function provesFork(from: TreeHead, to: TreeHead, proof: readonly Uint8Array[]): boolean {
  const roots = rootsShown(from, to.size, proof)
  return roots !== undefined && sameHash(roots.to, to.root) && !sameHash(roots.from, from.root)
}

/** The roots of both trees by what a proof holds. */
function rootsShown(
  from: TreeHead,
  size: number,
  proof: readonly Uint8Array[],
): { from: Uint8Array; to: Uint8Array } | undefined {
  if (!areCounts(from.size, size) || !areHashes(proof)) return undefined
  if (from.size < size) return rootsFolded(from, size, proof)
  return proof.length === 0 ? { from: from.root, to: from.root } : undefined
}

function rootsFolded(
  from: TreeHead,
  size: number,
  proof: readonly Uint8Array[],
): { from: Uint8Array; to: Uint8Array } | undefined {
  const [first, ...others] = isPower(from.size) ? [from.root, ...proof] : proof
  let [place, last] = [from.size - 1, size - 1]
  while (place % 2 === 1) [place, last] = [half(place), half(last)]
  const sides = sidesOf(place, last + 1)
  if (!first || sides.length !== others.length) return undefined
  const within = sides.map((isLeft, index) => ({ isLeft, hash: others[index] ?? first }))
  const lefts = within.filter(({ isLeft }) => isLeft).map(({ hash }) => hash)
  const start = lefts.reduce((right, left) => nodeHash(left, right), first)
  return { from: start, to: folded(first, others, sides) }
}

/** Whether two hashes are the same bytes. */
export function sameHash(one: Uint8Array, other: Uint8Array): boolean {
  let index = one.length === other.length ? 0 : -1
  // A plain loop: this is asked of every line of a journal.
  while (index >= 0 && index < one.length) index = one[index] === other[index] ? index + 1 : -1
  return index >= 0
}

// Sizes go beyond 32 bits, where shifts would wrap.
const half = (count: number): number => Math.floor(count / 2)
// Sizes from 1, the first no larger than the second.
const areCounts = (one: number, other: number): boolean =>
  Number.isSafeInteger(one) && Number.isSafeInteger(other) && one > 0 && one <= other
const areHashes = (proof: readonly Uint8Array[]): boolean =>
  proof.length <= 63 && proof.every(({ length }) => length === 32)

function isPower(count: number): boolean {
  let power = 1
  while (power < count) power *= 2
  return power === count
}
