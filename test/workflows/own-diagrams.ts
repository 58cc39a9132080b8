import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Compiled } from '../../server/workflow/compile.ts'
import { compile } from '../../server/workflow/compile.ts'
import { decisionTables, readDecisions } from '../../server/workflow/decisions/decision-files.ts'
import type { Graph } from '../../server/workflow/graph.ts'
import { check } from '../../server/workflow/lint.ts'
import { vocabulary } from '../../server/workflow/lint/vocabulary.ts'
import { calledBy } from '../../server/workflow/link.ts'

const folder = new URL('../../workflows/', import.meta.url)

/** The keys of the diagrams of this installation. */
export const ownKeys = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'decisions')
  .map(({ name }) => name)

/** A file of a diagram, `bpmn` or `path.json`. */
export const ownText = (key: string, ending: string) =>
  readFileSync(new URL(`${key}/${key}.${ending}`, folder), 'utf8')

/** One of our diagrams with the processes it calls and the tables it asks. */
export async function ownDiagram(key: string): Promise<Compiled> {
  await readDecisions(fileURLToPath(new URL('decisions/', folder)))
  const xml = ownText(key, 'bpmn')
  const { graph } = await compile(xml)
  const processes: Record<string, Graph> = {}
  for (const called of graph === null ? [] : calledBy(graph))
    processes[called] = (await ownDiagram(called)).graph!
  return await check(xml, vocabulary, { processes, decisions: decisionTables() })
}
