import type { Graph } from '../graph.ts'
import type { Instance } from '../instance-rows.ts'
import { updateInstance } from '../instance-rows.ts'
import { writeProgress } from '../progress.ts'
import type { Progress } from '../progress.ts'
import type { Moves } from '../state.ts'

/** Writes where a case stands after a move, and what was opened, closed and is waited for; refused when it moved meanwhile. */
export async function moveCase(
  graph: Graph,
  before: Instance,
  moves: Moves,
  at: string,
): Promise<Progress> {
  const instance = moved(before, moves)
  await updateInstance(instance, at)
  return await writeProgress(graph, instance, moves, at)
}

/** An instance as it stands after a move. */
export function moved(instance: Instance, { state, learned }: Moves): Instance {
  return { ...instance, state, facts: { ...instance.facts, ...learned } }
}
