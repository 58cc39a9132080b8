import { refuseUnlessAdministers } from '../../agencies/administration.ts'
import type { Context } from '../../platform/context.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { Refusal } from '../../platform/refusal.ts'
import { pastCases } from '../cases/past-cases.ts'
import { rehearse } from '../cases/rehearse.ts'
import type { Rehearsal } from '../cases/rehearse.ts'
import { activeDefinition } from '../definitions.ts'
import { deploy } from '../deploy.ts'
import type { Graph, Problem } from '../graph.ts'
import { lintXml } from '../lint-xml.ts'
import type * as contract from './contract.ts'
import { drawnAt } from './standing.ts'
import { knownVersions } from './versions.ts'

type Uploaded = InputOf<typeof contract.checkDiagram>

/** What is wrong with a changed diagram, as the body would use it. */
export async function checkDiagram(
  uploaded: Uploaded,
  { actor }: Context,
): Promise<ReplyOf<typeof contract.checkDiagram>> {
  await refuseUnlessKnown(uploaded, actor)
  const { graph, problems } = await lintXml(uploaded)
  return { findings: problems.map((one) => finding(graph, one)) }
}

/** How the body's latest cases would have gone by a changed diagram, those that would get stuck first; one with faults is refused. */
export async function rehearseDiagram(
  uploaded: Uploaded,
  { actor }: Context,
): Promise<ReplyOf<typeof contract.rehearseDiagram>> {
  await refuseUnlessKnown(uploaded, actor)
  const { graph, problems } = await lintXml(uploaded)
  if (graph === null || problems.length > 0) throw faulty(problems)
  const cases = rehearse(graph, await pastCases(uploaded))
  const stuckFirst = cases.toSorted(
    (a, b) => Number(a.stuckAt === null) - Number(b.stuckAt === null),
  )
  const { graph: before } = await activeDefinition(uploaded.key, uploaded.agencyId)
  const nameOf = (id: string) => (graph.elements[id] ?? before.elements[id])?.name ?? id
  return { cases: stuckFirst.map((one) => rehearsed(nameOf, one)) }
}

/** Puts a changed diagram to use for the body; one with faults is refused, each fault with its element. */
export async function activateDiagram(
  uploaded: Uploaded,
  context: Context,
): Promise<ReplyOf<typeof contract.activateDiagram>> {
  await refuseUnlessKnown(uploaded, context.actor)
  const { version, problems } = await deploy(uploaded, context)
  if (problems.length > 0) throw faulty(problems)
  return { version }
}

async function refuseUnlessKnown(
  { agencyId, key }: Uploaded,
  actor: Context['actor'],
): Promise<void> {
  await refuseUnlessAdministers(agencyId, actor)
  await knownVersions(agencyId, key)
}

function faulty(problems: readonly Problem[]): Refusal {
  const fields = problems.map(({ element, code }) => ({ path: element, code }))
  return new Refusal(422, ['workflow.diagram_has_faults'], fields)
}

function finding(graph: Graph | null, { element, code, detail }: Problem) {
  const elementId = drawnAt(element)
  const named = graph?.elements[elementId] ?? graph?.flows[elementId]
  return { elementId, name: named?.name ?? '', code, detail: detail ?? null }
}

function rehearsed(nameOf: (id: string) => string, { stuckAt, added, ...one }: Rehearsal) {
  return {
    ...one,
    stuckAt: stuckAt && { ...stuckAt, name: nameOf(stuckAt.elementId) },
    added: added.map(nameOf),
  }
}
