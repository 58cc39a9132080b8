import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '../graph.ts'
import type { DecisionTable } from './decision-table.ts'
import { readDecision } from './read-decision.ts'

let known: Readonly<Record<string, DecisionTable>> = {}

/** The decision tables of this installation, by key. */
export function decisionTables(): Readonly<Record<string, DecisionTable>> {
  return known
}

/** Reads every decision table of a folder, `<key>.dmn`, when the server starts; one with faults is left out. */
export async function readDecisions(
  folder: string,
): Promise<{ key: string; problems: Problem[] }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.dmn')).toSorted()
  const read = await Promise.all(
    names.map(async (name) => {
      const { table, problems } = await readDecision(await readFile(join(folder, name), 'utf8'))
      const key = name.slice(0, -'.dmn'.length)
      const misnamed: Problem[] =
        table === null || table.key === key
          ? []
          : [{ element: table.key, code: 'workflow.key_is_not_its_file' }]
      return { key, table, problems: [...problems, ...misnamed] }
    }),
  )
  known = Object.fromEntries(
    read.flatMap(({ table, problems }) =>
      table === null || problems.length > 0 ? [] : [[table.key, table]],
    ),
  )
  return read
}
