import { elementOf } from './graph.ts'
import type { Graph, GraphElement } from './graph.ts'
import { leave, remove } from './run.ts'
import type { Run } from './run.ts'
import type { Token } from './state.ts'

/** Throws an error inside a token: the nearest activity that takes it is left by that way; false when none does. */
export function raise(run: Run, inside: number | null, code: string): boolean {
  const token = run.tokens.get(inside ?? -1)
  if (token === undefined) return false
  const event = token.index === undefined ? catcher(run.graph, token.at, code) : undefined
  if (event === undefined) return raise(run, token.scope, code)
  interrupt(run, token, event)
  return true
}

/** Takes an activity away and goes on behind the event on its edge. */
export function interrupt(run: Run, token: Token, event: GraphElement): void {
  remove(run, token)
  run.log.push(event.id)
  leave(run, event, token.scope)
}

/** The event on the edge of an activity that takes an error: one that names it before one that takes all. */
export function catcher(graph: Graph, activity: string, code: string): GraphElement | undefined {
  const events = (elementOf(graph, activity).boundary ?? []).map((id) => elementOf(graph, id))
  const takes = (wanted: string) =>
    events.find(({ trigger }) => trigger?.on === 'error' && trigger.code === wanted)
  return takes(code) ?? takes('')
}
