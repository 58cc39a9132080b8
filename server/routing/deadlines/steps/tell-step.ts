import { act } from '../../../journal/act.ts'
import { installationContext } from '../../../platform/context.ts'
import { insert, rows } from '../../../platform/database.ts'
import { dayOf } from '../../../platform/days.ts'
import { newId } from '../../../platform/identifiers.ts'
import { definition } from '../../../workflow/definitions.ts'
import type { Graph } from '../../../workflow/graph.ts'
import { handle, type Call, type Handler } from '../../../workflow/jobs/handlers.ts'
import { postsAbove, waitingPosts, type Told, type UndoneStep } from './told-posts.ts'

type Kind = 'remind' | 'escalate' | 'notify'

/** The ways in which a diagram may tell of a step, by the name of the handler: whoever it waits for, those above them, or both. */
const tellings: Readonly<Record<Kind, (step: UndoneStep, day: string) => Promise<Told[]>>> = {
  remind: waitingPosts,
  escalate: postsAbove,
  notify: async (step, day) => [
    ...(await waitingPosts(step, day)),
    ...(await postsAbove(step, day)),
  ],
}

/** Registers what timers of diagrams may call: `remind`, `escalate` and `notify`. */
export function handleStepReminders(): void {
  for (const kind of ['remind', 'escalate', 'notify'] as const) handle(kind, telling(kind))
}

function telling(kind: Kind): Handler {
  return async (call) => {
    const context = { ...installationContext(`tell-${call.idempotencyKey}`), at: call.at }
    if (await isTold(call)) return {}
    const steps = await undoneSteps(call)
    const told: Telling['told'] = []
    for (const step of steps)
      for (const one of await tellings[kind](step, dayOf(call.at))) told.push({ step, ...one })
    const once = told.filter(
      ({ postId }, place) => told.findIndex((other) => other.postId === postId) === place,
    )
    if (once.length > 0) await tell({ call, kind, told: once }, context)
    return {}
  }
}

interface Telling {
  call: Call
  kind: Kind
  told: (Told & { step: UndoneStep })[]
}

const tell = act(
  'case.remind',
  async ({ call, kind, told }: Telling, { at }) => {
    const { agencyId, instanceId, subjectType, subjectId, idempotencyKey } = call
    const about = { agencyId, instanceId, subjectType, subjectId, idempotencyKey }
    const reminders = told.map(({ step, postId, forPostId }) => ({
      ...{ ...about, id: newId(), kind, elementId: step.elementId, stepName: step.name },
      ...{ postId, forPostId, remindedAt: at },
    }))
    await insert('step_reminders', reminders)
  },
  ({ call }) => call.instanceId,
  ({ call, kind, told }) => ({
    ...{ kind, elementId: told[0]?.step.elementId ?? call.elementId },
    ...{ postIds: told.map(({ postId }) => postId), agencyIds: [call.agencyId] },
  }),
)

async function isTold({ idempotencyKey }: Call): Promise<boolean> {
  const told = await rows(
    'SELECT id FROM step_reminders WHERE idempotency_key = :idempotencyKey LIMIT 1',
    { idempotencyKey },
  )
  return told.length > 0
}

// The step on whose edge the timer sits, else whatever the case waits for.
async function undoneSteps({ instanceId, elementId }: Call): Promise<UndoneStep[]> {
  const open = await rows<UndoneStep & { definitionId: number }>(
    `SELECT i.definition_id, t.agency_id, t.element_id, t.name, t.role, t.post_id, t.unit_id
     FROM workflow_tasks t JOIN workflow_instances i ON i.id = t.instance_id
     WHERE t.instance_id = :instanceId AND t.is_open = 1 ORDER BY t.token`,
    { instanceId },
  )
  const [first] = open
  if (first === undefined) return []
  const { graph } = await definition(first.definitionId)
  const edge = stepBehind(graph, elementId)
  const meant = open.filter((step) => step.elementId === edge)
  return edge === null ? open : meant
}

function stepBehind(graph: Graph, elementId: string): string | null {
  const [flow] = graph.elements[elementId]?.incoming ?? []
  const from = graph.elements[graph.flows[flow ?? '']?.from ?? '']
  return from?.attachedTo ?? null
}
