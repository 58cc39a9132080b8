import { row } from '../platform/database.ts'
import { found } from '../platform/refusal.ts'
import { forgetDecisions } from './decisions/own-decisions.ts'
import { compile } from './compile.ts'
import type { Graph } from './graph.ts'
import { link } from './link.ts'

/** One version of a process, ready to run. */
export interface Definition {
  id: number
  graph: Graph
}

/** The number of this compiler; a graph that an older one made is made anew from its diagram. */
export const compiler = 2

// Definitions never change, so that what is known once stays true in this process.
const known = new Map<number, Definition>()
const active = new Map<string, number>()

/** The version of a process by which a body's documents begin now: its own, else the one for all bodies. */
export async function activeDefinition(key: string, agencyId: number): Promise<Definition> {
  const place = `${agencyId} ${key}`
  const id = active.get(place) ?? (await activeId(key, agencyId))
  active.set(place, id)
  return definition(id)
}

/** The version with this id; its diagram is read once in the life of the server. */
export async function definition(id: number): Promise<Definition> {
  const before = known.get(id)
  if (before !== undefined) return before
  const ready = { id, graph: await graphOf(id) }
  known.set(id, ready)
  return ready
}

/** Looks again for the active versions, as after a deployment. */
export function forgetActiveDefinitions(): void {
  active.clear()
}

let versionsSeen = 0

/** Looks again for the active versions, and for tables, when another process of the installation has put one to use since; versions are never taken away, so that their number tells. */
export async function noticeNewDefinitions(): Promise<void> {
  const stored = await row<{ versions: number }>(
    `SELECT COUNT(*) + (SELECT COUNT(*) FROM workflow_decisions) AS versions
     FROM workflow_definitions`,
  )
  const versions = Number(stored?.versions ?? 0)
  if (versions !== versionsSeen) {
    forgetActiveDefinitions()
    forgetDecisions()
  }
  versionsSeen = versions
}

async function activeId(key: string, agencyId: number): Promise<number> {
  const latest = await row<{ id: number }>(
    `SELECT id FROM workflow_definitions WHERE process_key = :key AND agency_id IN (0, :agencyId)
     ORDER BY agency_id DESC, version DESC LIMIT 1`,
    { key, agencyId },
  )
  return found(latest, 'workflow.unknown').id
}

async function graphOf(id: number): Promise<Graph> {
  const stored = found(
    await row<{ xml: string; graph: string; compiler: number }>(
      'SELECT xml, graph, compiler FROM workflow_definitions WHERE id = :id',
      { id },
    ),
    'workflow.unknown',
  )
  const before = JSON.parse(stored.graph) as Graph
  if (stored.compiler === compiler) return before
  const { bound = {}, decisions = {} } = before
  const processes: Record<string, Graph> = {}
  for (const [key, called] of Object.entries(bound))
    processes[key] = (await definition(called)).graph
  const drawn = found((await compile(stored.xml)).graph, 'workflow.unknown')
  return { ...link(drawn, { processes, decisions }).graph, bound }
}
