import { elementOf } from './graph.ts'
import type { Graph } from './graph.ts'
import { holderOf } from './holders.ts'
import type { Instance } from './instance-rows.ts'
import { writeArms } from './jobs/arm.ts'
import type { Holder, Moves } from './state.ts'
import { closeTasks, insertTasks } from './task-rows.ts'

/** A step that waits from now on, and for whom. */
export interface StepAhead {
  elementId: string
  name: string
  role: string
  act: string | null
  holder: Holder
}

/** What an act has moved: the steps it opened and closed (by element), and whether the process is over. */
export interface Progress {
  instanceId: number
  opened: StepAhead[]
  closed: string[]
  hasEnded: boolean
}

/** Writes the opened and closed steps of a move and what it waits for, and says what it led to. */
export async function writeProgress(
  graph: Graph,
  instance: Instance,
  moves: Moves,
  at: string,
): Promise<Progress> {
  const isNew = new Set(moves.opened.map(({ token }) => token))
  await closeTasks(
    instance.id,
    moves.closed.filter(({ token }) => !isNew.has(token)),
    at,
  )
  await insertTasks(graph, instance, moves, at)
  await writeArms(graph, instance, moves, at)
  return progressOf(graph, instance, moves)
}

function progressOf(graph: Graph, { id, holders }: Instance, moves: Moves): Progress {
  const closed = new Set(moves.closed.map(({ token }) => token))
  const opened = moves.opened
    .filter(({ token }) => !closed.has(token))
    .map(({ element: elementId, item }): StepAhead => {
      const element = elementOf(graph, elementId)
      const { role = '', act = null } = element.terms ?? {}
      return { elementId, name: element.name, role, act, holder: holderOf(element, item, holders) }
    })
  const elements = moves.closed.map(({ element }) => element)
  return { instanceId: id, opened, closed: elements, hasEnded: moves.hasEnded }
}
