/** Leaves from `start` up to, and without, `end`; from 0. */
export interface LeafRange {
  start: number
  end: number
}

/** The largest power of two below a number from 2. */
function splitOf(count: number): number {
  let power = 1
  while (power * 2 < count) power *= 2
  return power
}

/** The ranges whose roots prove that a leaf stands in a tree of this size, from the leaf upwards. Source: RFC 9162 §2.1.3.1 */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  if (index < 0 || index >= size) throw new RangeError('no such leaf in a tree of this size')
  return wayTo({ start: index, end: index + 1 }, size).siblings
}

/** The ranges whose roots prove that a tree begins as a smaller one did; none for the empty tree and the same. Source: RFC 9162 §2.1.4.1 */
export function consistencyRanges(from: number, to: number): LeafRange[] {
  if (from < 0 || from > to) throw new RangeError('a tree does not shrink')
  if (from === 0 || from === to) return []
  const { siblings, reached } = wayTo({ start: from - 1, end: from }, to, from)
  // The smaller tree itself is known to whoever checks, unless it is no whole subtree.
  return reached.start === 0 ? siblings : [reached, ...siblings]
}

// Down from the root to a leaf, or until a subtree ends with it; the siblings passed, the lowest first.
function wayTo(
  leaf: LeafRange,
  size: number,
  until = -1,
): { siblings: LeafRange[]; reached: LeafRange } {
  const siblings: LeafRange[] = []
  let reached = { start: 0, end: size }
  while (reached.end - reached.start > 1 && reached.end !== until) {
    const { start, end } = reached
    const middle = start + splitOf(end - start)
    const halves = [
      { start, end: middle },
      { start: middle, end },
    ] as const
    const isLeft = leaf.end <= middle
    reached = isLeft ? halves[0] : halves[1]
    siblings.unshift(isLeft ? halves[1] : halves[0])
  }
  return { siblings, reached }
}
