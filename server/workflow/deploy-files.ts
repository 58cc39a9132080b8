import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '../platform/context.ts'
import { inProject } from '../platform/root.ts'
import { readDecisions } from './decisions/decision-files.ts'
import { deploy } from './deploy.ts'
import type { Deployed, Diagram } from './deploy.ts'

const decisions = 'decisions'

/** Reads the decision tables of a folder and deploys its diagrams, `<key>/<key>.bpmn`, when the server starts; a file with faults leaves its older version active. */
export async function deployFiles(
  context: Context,
  folder: string = inProject('workflows'),
): Promise<Deployed[]> {
  const keys = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()
  const tables = keys.includes(decisions) ? await readDecisions(join(folder, decisions)) : []
  const faulty = tables.filter(({ problems }) => problems.length > 0)
  const diagrams: Diagram[] = []
  for (const key of keys.filter((name) => name !== decisions))
    diagrams.push({ key, xml: await readFile(join(folder, key, `${key}.bpmn`), 'utf8') })
  return [
    ...faulty.map((table) => ({ ...table, version: 0 })),
    ...(await deployAll(diagrams, context)),
  ]
}

/** What is called by others stands before them: those that call what is not known yet come round again. */
async function deployAll(diagrams: readonly Diagram[], context: Context): Promise<Deployed[]> {
  const deployed: Deployed[] = []
  for (const diagram of diagrams) deployed.push(await deploy(diagram, context))
  const early = deployed.filter(({ problems }) => problems.some(isUnknownCall))
  if (early.length === 0 || early.length === diagrams.length) return deployed
  const again = diagrams.filter(({ key }) => early.some((one) => one.key === key))
  return [...deployed.filter((one) => !early.includes(one)), ...(await deployAll(again, context))]
}

function isUnknownCall({ code }: Deployed['problems'][number]): boolean {
  return code === 'workflow.call_unknown'
}
