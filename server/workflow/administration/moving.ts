import { refuseUnlessAdministers } from '../../agencies/administration.ts'
import type { Context } from '../../platform/context.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { migrateCase, planMigrations } from '../cases/migrate-case.ts'
import { activeDefinition, definition } from '../definitions.ts'
import { isStep } from '../graph.ts'
import { deadJobs, resume } from '../jobs/dead-jobs.ts'
import type * as contract from './contract.ts'
import { runningByVersion } from './standing.ts'
import { knownVersions } from './versions.ts'

/** The check lists of the cases that run by an older version, with the names of the steps they stand at. */
export async function planMigration(
  { agencyId, key, mapping }: InputOf<typeof contract.planMigration>,
  { actor, at }: Context,
): Promise<ReplyOf<typeof contract.planMigration>> {
  await refuseUnlessAdministers(agencyId, actor)
  const names = await namesOfSteps(agencyId, key, at)
  const nameOf = (id: string) => names.get(id) ?? id
  const { graph } = await activeDefinition(key, agencyId)
  const planned = await planMigrations({ key, agencyId }, mapping)
  const cases = planned.map(({ tokens, ...one }) => ({
    ...one,
    lines: tokens.map((line) => ({
      ...line,
      fromName: nameOf(line.from),
      toName: graph.elements[line.to]?.name ?? line.to,
    })),
  }))
  const steps = Object.values(graph.elements).filter(isStep)
  return { targets: steps.map(({ id: elementId, name }) => ({ elementId, name })), cases }
}

/** Moves a running case to the active version. */
export async function migrateRunningCase(
  given: InputOf<typeof contract.migrateRunningCase>,
  context: Context,
): Promise<ReplyOf<typeof contract.migrateRunningCase>> {
  await refuseUnlessAdministers(given.agencyId, context.actor)
  return await migrateCase(given, context)
}

/** The automatic work of a body that failed for good. */
export async function listDeadJobs(
  { agencyId }: InputOf<typeof contract.listDeadJobs>,
  { actor }: Context,
): Promise<ReplyOf<typeof contract.listDeadJobs>> {
  await refuseUnlessAdministers(agencyId, actor)
  return { jobs: await deadJobs(agencyId) }
}

/** Tries automatic work again. */
export async function retryDeadJob(
  given: InputOf<typeof contract.retryDeadJob>,
  context: Context,
): Promise<ReplyOf<typeof contract.retryDeadJob>> {
  await refuseUnlessAdministers(given.agencyId, context.actor)
  return await resume(given, context)
}

/** The names of elements in the versions by which cases run, those of the newest where they differ. */
async function namesOfSteps(
  agencyId: number,
  key: string,
  at: string,
): Promise<Map<string, string>> {
  const running = await runningByVersion(agencyId, at)
  const versions = (await knownVersions(agencyId, key)).filter(({ id }) => running.has(id))
  const names = new Map<string, string>()
  for (const { id } of versions.toReversed()) {
    const { graph } = await definition(id)
    for (const element of Object.values(graph.elements)) names.set(element.id, element.name)
  }
  return names
}
