import { reasons } from '../platform/refusal.ts'
import type { Reason } from '../platform/refusal.ts'
import { isStep } from './graph.ts'
import type { Graph, GraphElement } from './graph.ts'
import type { Holder } from './state.ts'
import { play } from './lint/markings.ts'

/** Which posts may do the steps of a diagram's role, when the step names no post. */
const postRoles: Readonly<Record<string, readonly string[]>> = {
  drafter: ['officer', 'unit-head'],
  officer: ['officer', 'unit-head'],
  'unit-head': ['unit-head'],
  'form-checker': ['clerk'],
  leader: ['leader'],
  director: ['leader'],
  clerk: ['clerk'],
  archivist: ['archivist'],
}

/** The roles that diagrams may name. Source: Nghị định 30/2020/NĐ-CP, Điều 10-18 and 21-24. */
export const diagramRoles: readonly string[] = Object.keys(postRoles)

/** The roles of diagrams that fit a post with these roles. */
export function fittingRoles(roles: readonly string[]): string[] {
  return diagramRoles.filter((role) => postRoles[role]?.some((one) => roles.includes(one)))
}

/** The roles of posts whose holders may do steps of a diagram’s role. */
export function postRolesFor(role: string): readonly string[] {
  return postRoles[role] ?? []
}

/** Somebody in a post, as far as steps ask. */
export interface Doer {
  postId: number
  agencyId: number
  unitId: number | null
  roles: readonly string[]
}

/** A step that waits, and for whom. */
export interface Waiting {
  agencyId: number
  role: string
  act: string | null
  holder: Holder
}

/** Reasons why somebody may not do this step; none means it waits for them. */
export function whyNotDo(step: Waiting, doer: Doer): Reason[] {
  const { postId, unitId } = step.holder
  const isNamed = postId !== undefined
  return reasons(
    [step.agencyId !== doer.agencyId, 'workflow.not_your_body'],
    [isNamed && postId !== doer.postId, 'workflow.waits_for_another'],
    [!isNamed && unitId !== undefined && unitId !== doer.unitId, 'workflow.waits_for_another_unit'],
    [!isNamed && !fittingRoles(doer.roles).includes(step.role), 'workflow.role_does_not_fit'],
  )
}

/** Reasons why somebody may not complete a step by this act now, given all steps that are open. */
export function whyNotAct(steps: readonly Waiting[], act: string, doer: Doer): Reason[] {
  const fitting = steps.filter((step) => step.act === act)
  const [first] = fitting
  if (first === undefined) return ['workflow.not_at_this_step']
  return fitting.some((step) => whyNotDo(step, doer).length === 0) ? [] : whyNotDo(first, doer)
}

/** Reasons why a process may not be sent to that element; none means it may. */
export function whyNotMove(graph: Graph, to: string): Reason[] {
  const element = graph.elements[to]
  if (element === undefined) return ['workflow.element_unknown']
  const way = around(graph, element)
  return reasons(
    [!isStep(element), 'workflow.move_to_no_step'],
    [way.slice(1).some(({ several }) => several !== undefined), 'workflow.move_into_list'],
    [way.some(({ outgoing }) => play(graph, outgoing).length > 0), 'workflow.move_into_branch'],
  )
}

/** The element and the sub-processes around it, innermost first. */
function around(graph: Graph, element: GraphElement): GraphElement[] {
  const outer = element.scope === null ? undefined : graph.elements[element.scope]
  return outer === undefined ? [element] : [element, ...around(graph, outer)]
}
