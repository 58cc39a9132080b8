import { rows } from '../platform/database.ts'
import { compile } from './compile.ts'
import type { Compiled } from './compile.ts'
import { decisionsOf } from './decisions/own-decisions.ts'
import { definition } from './definitions.ts'
import type { Graph, Problem } from './graph.ts'
import { calledBy, link } from './link.ts'
import { lint } from './lint.ts'

/** Reads a diagram as a body would use it: with the processes it calls and the tables it asks as they are now; problems name their element. */
export async function lintXml(given: {
  xml: string
  key: string
  agencyId: number
}): Promise<Compiled> {
  if (/<!DOCTYPE/i.test(given.xml))
    return { graph: null, problems: [{ element: '', code: 'workflow.has_document_type' }] }
  const { graph, problems } = await compile(given.xml)
  if (graph === null || problems.length > 0) return { graph, problems }
  const bound = await activeIds(calledBy(graph), given.agencyId)
  const linked = link(graph, {
    processes: await graphsOf(bound),
    decisions: await decisionsOf(given.agencyId),
  })
  if (linked.problems.length > 0) return linked
  const isAlone = Object.keys(bound).length === 0
  const ready = isAlone ? linked.graph : { ...linked.graph, bound }
  return { graph: ready, problems: [...lint(ready), ...misnamed(ready, given.key)] }
}

/** A process has the key of its file, so that the key in a file's place can be trusted. */
function misnamed(graph: Graph, key: string): Problem[] {
  if (graph.key === key) return []
  return [{ element: graph.key, code: 'workflow.key_is_not_its_file' }]
}

/** The ids of the active definitions of these processes, the body's own first; those not known are left out. */
async function activeIds(keys: string[], agencyId: number): Promise<Record<string, number>> {
  if (keys.length === 0) return {}
  const versions = await rows<{ processKey: string; id: number }>(
    `SELECT process_key, id FROM workflow_definitions
     WHERE process_key IN (:keys) AND agency_id IN (0, :agencyId) ORDER BY agency_id, version`,
    { keys, agencyId },
  )
  return Object.fromEntries(versions.map(({ processKey, id }) => [processKey, id]))
}

async function graphsOf(bound: Readonly<Record<string, number>>): Promise<Record<string, Graph>> {
  const graphs: Record<string, Graph> = {}
  for (const [key, id] of Object.entries(bound)) graphs[key] = (await definition(id)).graph
  return graphs
}
