/** Lists under each key what belongs to it, in the order given. */
export function grouped<Each, Key>(
  all: readonly Each[],
  keyOf: (each: Each) => Key,
): Map<Key, Each[]> {
  const groups = new Map<Key, Each[]>()
  for (const each of all) {
    const group = groups.get(keyOf(each))
    if (group) group.push(each)
    else groups.set(keyOf(each), [each])
  }
  return groups
}
