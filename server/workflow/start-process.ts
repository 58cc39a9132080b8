import { newId } from '../platform/identifiers.ts'
import { advance, after } from './advance.ts'
import type { StepGiven } from './advance.ts'
import { moved } from './cases/move-case.ts'
import { activeDefinition } from './definitions.ts'
import type { Facts } from './feel.ts'
import type { Holders } from './holders.ts'
import { insertInstance } from './instance-rows.ts'
import type { Subject } from './instance-rows.ts'
import { start } from './interpret.ts'
import { doerOf } from './doer.ts'
import type { Doing } from './doer.ts'
import { writeProgress } from './progress.ts'
import type { Progress } from './progress.ts'

/** What sets a subject on its way. */
export interface ProcessGiven extends Subject {
  key: string
  agencyId: number
  facts?: Facts
  /** Who holds the steps of a role, where that is known. */
  holders?: Holders
  /** The first steps, where the act that begins the process does them as well. */
  through?: readonly StepGiven[]
}

/** Sets a subject on its way by the active version of a process: two statements, inside an act. */
export async function startProcess(given: ProcessGiven, { actor, at }: Doing): Promise<Progress> {
  const { key, agencyId, subjectType, subjectId, facts = {}, holders = {}, through = [] } = given
  const { id: definitionId, graph } = await activeDefinition(key, agencyId)
  const begun = start(graph, facts)
  const known = { ...facts, ...begun.learned }
  const standing = { agencyId, state: begun.state, facts: known, holders }
  const moves = after(begun, advance(graph, standing, through, doerOf(actor)))
  const subject = { subjectType, subjectId }
  const instance = {
    ...moved({ ...standing, ...subject, id: newId(), definitionId, rev: 1 }, moves),
  }
  await insertInstance(instance, at)
  return await writeProgress(graph, instance, moves, at)
}
