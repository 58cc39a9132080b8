import type { GraphElement } from '../graph.ts'
import type { Arrival, Run } from '../run.ts'

/** What happens when a token reaches an element of this kind. */
export type Enter = (run: Run, element: GraphElement, arrival: Arrival) => void
