/** Does the work for all, two at a time, and gives what came of it in their order. */
export async function inTwos<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const waiting = [...items.entries()]
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, item] = next
      results[place] = await work(item)
    }
  }
  await Promise.all([lane(), lane()])
  return results
}
