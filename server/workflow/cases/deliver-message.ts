import { rows } from '../../platform/database.ts'
import { found } from '../../platform/refusal.ts'
import { definition } from '../definitions.ts'
import type { Doing } from '../doer.ts'
import type { Facts } from '../feel.ts'
import { elementOf } from '../graph.ts'
import { instanceById } from '../instance-rows.ts'
import type { Subject } from '../instance-rows.ts'
import { trigger } from '../interpret.ts'
import { subjectKey } from '../jobs/arm.ts'
import type { Progress } from '../progress.ts'
import { startProcess } from '../start-process.ts'
import { moveCase } from './move-case.ts'

/** A message for the cases of a body: those that wait for it with this key, or about this subject. */
export interface Message {
  name: string
  agencyId: number
  /** The key by which the cases know their own; that of the subject where there is none. */
  key?: string
  /** What it is about; a process that begins with this message begins for it when no case waits. */
  subject: Subject
  facts?: Facts
}

interface Awaited {
  instanceId: number
  token: number
  elementId: string
}

/** Moves every case on that waits for the message, inside an act; where none waits, begins the processes that start with it. */
export async function deliverMessage(message: Message, doing: Doing): Promise<Progress[]> {
  const { name, agencyId, key = subjectKey(message.subject) } = message
  const waiting = await rows<Awaited>(
    `SELECT instance_id, token, element_id FROM workflow_subscriptions
     WHERE message = :name AND correlation_key = :key AND agency_id = :agencyId
     ORDER BY instance_id, token, element_id`,
    { name, key, agencyId },
  )
  if (waiting.length === 0) return await begin(message, doing)
  // Of several events of one case the first takes the message.
  const first = new Map(waiting.toReversed().map((one) => [one.instanceId, one]))
  const progress: Progress[] = []
  for (const one of [...first.values()].toReversed())
    progress.push(await take(one, message.facts ?? {}, doing.at))
  return progress
}

async function take(
  { instanceId, token, elementId }: Awaited,
  facts: Facts,
  at: string,
): Promise<Progress> {
  const before = found(await instanceById(instanceId), 'workflow.not_running')
  const { graph } = await definition(before.definitionId)
  const known = { ...before, facts: { ...before.facts, ...facts } }
  const moves = trigger(graph, known.state, { token, element: elementId, facts: known.facts })
  return await moveCase(graph, known, moves, at)
}

async function begin(
  { name, agencyId, subject, facts = {} }: Message,
  doing: Doing,
): Promise<Progress[]> {
  const progress: Progress[] = []
  for (const key of await processesBegunBy(name, agencyId))
    progress.push(await startProcess({ key, agencyId, ...subject, facts }, doing))
  return progress
}

async function processesBegunBy(name: string, agencyId: number): Promise<string[]> {
  const versions = await rows<{ processKey: string; id: number }>(
    `SELECT process_key, id FROM workflow_definitions WHERE agency_id IN (0, :agencyId)
     ORDER BY agency_id, version`,
    { agencyId },
  )
  const active = new Map(versions.map(({ processKey, id }) => [processKey, id]))
  const keys: string[] = []
  for (const [key, id] of active) {
    const { graph } = await definition(id)
    const { trigger: what } = elementOf(graph, graph.start)
    if (what?.on === 'message' && what.name === name) keys.push(key)
  }
  return keys
}
