import { calendarOf } from '../../agencies/calendar/calendar-of.ts'
import { change, insert } from '../../platform/database.ts'
import { newId } from '../../platform/identifiers.ts'
import { Refusal } from '../../platform/refusal.ts'
import { valueOf } from '../feel.ts'
import { elementOf } from '../graph.ts'
import type { Graph, GraphElement } from '../graph.ts'
import type { Instance } from '../instance-rows.ts'
import type { Armed, Moves } from '../state.ts'
import { dueAt } from './due.ts'
import type { Clock } from './due.ts'

/** Writes what a move of the process waits for from now on, and takes away what it waits for no longer; nothing for a process of people alone. */
export async function writeArms(
  graph: Graph,
  instance: Instance,
  { armed, disarmed }: Moves,
  at: string,
): Promise<void> {
  if (disarmed.length > 0) await disarm(graph, instance.id, disarmed)
  if (armed.length === 0) return
  const messages = armed.filter(({ element }) => triggerOf(graph, element)?.on === 'message')
  await insert(
    'workflow_subscriptions',
    messages.map((one) => subscription(graph, instance, one)),
  )
  const calls = armed.filter(({ element }) => elementOf(graph, element).kind === 'service')
  const timers = await timersOf(graph, instance, armed, at)
  const due = [...calls.map((one) => ({ ...one, dueAt: at })), ...timers]
  await insert(
    'workflow_jobs',
    due.map((one) => job(instance, { ...one, handler: elementOf(graph, one.element).handler }, at)),
  )
}

/** Takes away what these tokens waited for. */
export async function disarm(
  graph: Graph,
  instanceId: number,
  tokens: readonly number[],
): Promise<void> {
  for (const table of tablesOf(graph))
    await change(`DELETE FROM ${table} WHERE instance_id = :instanceId AND token IN (:tokens)`, {
      instanceId,
      tokens,
    })
}

/** The tables in which a process of this graph may have something. */
function tablesOf(graph: Graph): string[] {
  const all = Object.values(graph.elements)
  const hasCalls = all.some(({ kind }) => kind === 'service')
  const has = (on: string) => all.some(({ trigger }) => trigger?.on === on)
  const tables: [string, boolean][] = [
    ['workflow_jobs', hasCalls || has('timer')],
    ['workflow_dead_jobs', hasCalls || has('timer')],
    ['workflow_subscriptions', has('message')],
  ]
  return tables.filter(([, isUsed]) => isUsed).map(([table]) => table)
}

type Due = Armed & { dueAt: string }

async function timersOf(
  graph: Graph,
  { agencyId }: Instance,
  armed: readonly Armed[],
  at: string,
): Promise<Due[]> {
  const timers = armed.filter(({ element }) => triggerOf(graph, element)?.on === 'timer')
  if (timers.length === 0) return []
  const clock = { now: at, calendar: await calendarOf(agencyId) }
  return timers.flatMap((one) => dueOf(elementOf(graph, one.element), one, clock))
}

/** A deadline that nobody has set is none; a process that waits for such a day alone would wait for ever. */
function dueOf(element: GraphElement, armed: Armed, clock: Clock): Due[] {
  const expression = element.trigger?.on === 'timer' ? element.trigger.due : ''
  const due = dueAt(expression, armed.facts, clock)
  if (due !== null) return [{ ...armed, dueAt: due }]
  if (element.kind === 'boundary') return []
  throw new Refusal(409, ['workflow.timer_without_day'])
}

function job(
  { id, agencyId }: Instance,
  { token, element, dueAt: due, handler }: Due & { handler: string | undefined },
  at: string,
): object {
  return {
    id: newId(),
    agencyId,
    instanceId: id,
    token,
    elementId: element,
    kind: handler === undefined ? 'timer' : 'service',
    handler: handler ?? '',
    idempotencyKey: `${id}:${token}:${element}`,
    dueAt: due,
    attempts: 0,
    createdAt: at,
  }
}

function subscription(
  graph: Graph,
  { id, agencyId, subjectType, subjectId }: Instance,
  { token, element, facts }: Armed,
): object {
  const trigger = triggerOf(graph, element)
  const { name, key } = trigger?.on === 'message' ? trigger : { name: '', key: '' }
  const value = key === '' ? null : valueOf(key, facts)
  const correlationKey = isKey(value) ? `${value}` : subjectKey({ subjectType, subjectId })
  return { instanceId: id, token, elementId: element, agencyId, message: name, correlationKey }
}

function isKey(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}

/** The key of a message that is about a subject itself. */
export function subjectKey(subject: { subjectType: string; subjectId: number }): string {
  return `${subject.subjectType}:${subject.subjectId}`
}

function triggerOf(graph: Graph, element: string): GraphElement['trigger'] {
  return elementOf(graph, element).trigger
}
