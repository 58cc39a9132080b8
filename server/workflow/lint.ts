import type { Graph, Problem } from './graph.ts'
import { compile } from './compile.ts'
import type { Compiled } from './compile.ts'
import { emptyLibrary, link } from './link.ts'
import type { Library } from './link.ts'
import { events } from './lint/events.ts'
import { play } from './lint/markings.ts'
import { reach } from './lint/reach.ts'
import { structure } from './lint/structure.ts'
import { whyNotMove } from './rules.ts'
import { vocabulary } from './lint/vocabulary.ts'
import type { Vocabulary } from './lint/vocabulary.ts'
import { words } from './lint/words.ts'

/** All that is wrong with a process; none means it may be deployed, and no instance of it can get stuck. */
export function lint(graph: Graph, known: Vocabulary = vocabulary): Problem[] {
  const problems = [...structure(graph), ...events(graph), ...words(graph, known)]
  if (problems.length > 0) return problems
  const stranded = reach(graph)
  return stranded.length > 0 ? stranded : [...joins(graph), ...returns(graph)]
}

/** Reads a diagram and checks it; the graph, linked with what it refers to, is good to run when there is no problem. */
export async function check(
  xml: string,
  known: Vocabulary = vocabulary,
  library: Library = emptyLibrary,
): Promise<Compiled> {
  const { graph, problems } = await compile(xml)
  if (graph === null || problems.length > 0) return { graph, problems }
  const linked = link(graph, library)
  if (linked.problems.length > 0) return linked
  return { graph: linked.graph, problems: lint(linked.graph, known) }
}

function joins(graph: Graph): Problem[] {
  return Object.values(graph.elements)
    .filter(({ kind, interrupts }) => kind === 'start' || (kind === 'boundary' && !interrupts))
    .flatMap(({ outgoing }) => play(graph, outgoing))
}

/** A step may name only such steps to return to as leave nobody waiting for a branch that is gone. */
function returns(graph: Graph): Problem[] {
  return Object.values(graph.elements).flatMap(({ id, terms }) =>
    (terms?.returnTo ?? [])
      .filter((target) => whyNotMove(graph, target).length > 0)
      .map((detail): Problem => ({ element: id, code: 'workflow.return_into_branch', detail })),
  )
}
