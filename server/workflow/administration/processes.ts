import { refuseUnlessAdministers } from '../../agencies/administration.ts'
import type { Context } from '../../platform/context.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { found } from '../../platform/refusal.ts'
import { definition } from '../definitions.ts'
import type * as contract from './contract.ts'
import { lateAfter, runningByVersion, standingIn } from './standing.ts'
import { knownVersions, versionsOf, versionsShown, xmlOf } from './versions.ts'
import type { Version } from './versions.ts'

/** The processes of a body by name, each with its cases by any version. */
export async function listProcesses(
  { agencyId }: InputOf<typeof contract.listProcesses>,
  { actor, at }: Context,
): Promise<ReplyOf<typeof contract.listProcesses>> {
  await refuseUnlessAdministers(agencyId, actor)
  const versions = await versionsOf(agencyId)
  const running = await runningByVersion(agencyId, at)
  const active = [...new Map(versions.toReversed().map((one) => [one.key, one])).values()]
  const sum = (key: string, what: 'running' | 'late') =>
    versions
      .filter((one) => one.key === key)
      .reduce((all, { id }) => all + (running.get(id)?.[what] ?? 0), 0)
  const processes = active.map((one) => ({
    ...one,
    running: sum(one.key, 'running'),
    late: sum(one.key, 'late'),
  }))
  return { processes: processes.toSorted((a, b) => a.name.localeCompare(b.name, 'vi')) }
}

/** One version of a process, with where the body's cases stand in it. */
export async function showProcess(
  { agencyId, key, versionId }: InputOf<typeof contract.showProcess>,
  { actor, at }: Context,
): Promise<ReplyOf<typeof contract.showProcess>> {
  await refuseUnlessAdministers(agencyId, actor)
  const known = await knownVersions(agencyId, key)
  const versions = await versionsShown(known, await runningByVersion(agencyId, at))
  const shown = found(chosen(versions, versionId), 'workflow.unknown')
  const standing = await standingNamed(shown.id, agencyId, at)
  return { key, name: shown.name, xml: await xmlOf(shown.id), shown, versions, standing, lateAfter }
}

function chosen<One extends Version>(versions: readonly One[], id?: number): One | undefined {
  return id === undefined ? versions[0] : versions.find((one) => one.id === id)
}

async function standingNamed(definitionId: number, agencyId: number, at: string) {
  const { graph } = await definition(definitionId)
  const standing = await standingIn(definitionId, agencyId, at)
  return standing
    .filter(({ elementId }) => graph.elements[elementId]?.kind !== 'boundary')
    .map((one) => ({ ...one, name: graph.elements[one.elementId]?.name ?? one.elementId }))
}
