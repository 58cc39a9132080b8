import type { DueSource } from '../agencies/calendar/contract.ts'
import { reasons, type Reason } from '../platform/refusal.ts'
import type { AssignmentRole, AssignmentState, HolderKind } from './contract.ts'

/** An assignment (giao việc) as the rules see it. */
export interface Assignment {
  id: number
  /** The giver's own assignment; null at the root, which the clerk presents. */
  parentId: number | null
  role: AssignmentRole
  state: AssignmentState
  holderKind: HolderKind
  /** The person, unit or body that was named; null where a post was. */
  namedId: number | null
  /** 0 while no post has it: nobody of the unit has claimed it, or another body has it. */
  holderPostId: number
  /** The last day to report on, or null. */
  dueOn: string | null
  /** Where that day comes from, where it is known. */
  dueSource?: DueSource | null
}

/** An assignment with how many live ones hang from it, and how many of those lead. */
export interface Standing extends Assignment {
  liveChildren: number
  liveLeads: number
}

/** The assignments of one root, the giver before those to whom they gave. */
export type Tree = readonly Assignment[]

const openStates: readonly AssignmentState[] = ['new', 'seen', 'working', 'waiting', 'review']

/** Whether an assignment is not closed. */
export function isOpen({ state }: Pick<Assignment, 'state'>): boolean {
  return openStates.includes(state)
}

/** Whether its holder has something to do, not only to know or to watch. */
export function isToDo({ role }: Pick<Assignment, 'role'>): boolean {
  return role === 'lead' || role === 'cooperate'
}

/** Whether somebody still works on it: only those keep their giver waiting. */
export function isLive(task: Pick<Assignment, 'state' | 'role'>): boolean {
  return isOpen(task) && isToDo(task)
}

/** The assignment as it stands in its tree. */
export function standing<Task extends Assignment>(tree: Tree, task: Task): Task & Standing {
  const live = tree.filter((child) => child.parentId === task.id && isLive(child))
  const liveLeads = live.filter(({ role }) => role === 'lead').length
  return { ...task, liveChildren: live.length, liveLeads }
}

/** Who acts: a person in a post, and the posts they stand in for today. */
export interface Acting {
  personId: number
  postId: number
  unitId: number | null
  actsFor?: readonly number[]
}

/** Reasons why an assignment is not the actor's to act on; the one place that says who holds it. */
export function whyNotYours(task: Assignment, actor: Acting): Reason[] {
  const { holderKind, namedId, holderPostId } = task
  const isUnclaimed = holderKind === 'unit' && holderPostId === 0
  const isInUnit = isUnclaimed && namedId === actor.unitId
  return reasons(
    [holderKind === 'agency', 'task.with_another_body'],
    [isInUnit, 'task.not_claimed'],
    [holderKind !== 'agency' && !isInUnit && !isHeldBy(task, actor), 'task.not_yours'],
  )
}

function isHeldBy(
  { holderKind, namedId, holderPostId }: Assignment,
  { personId, postId, actsFor = [] }: Acting,
): boolean {
  if (holderKind === 'person') return namedId === personId
  return holderPostId !== 0 && [postId, ...actsFor].includes(holderPostId)
}

/** Reasons why the holder of a post with these roles may not write instructions (bút phê): leaders and heads of units do. */
export function whyNotDirect({ roles }: { roles: readonly string[] }): Reason[] {
  const directs = roles.includes('leader') || roles.includes('unit-head')
  return reasons([!directs, 'task.not_your_role'])
}

/** Reasons why an assignment may not be marked as read. */
export function whyNotSee(task: Assignment): Reason[] {
  return reasons([!isOpen(task), 'task.closed'], [task.state !== 'new', 'task.seen_already'])
}

/** Reasons why nothing may be given on from an assignment. */
export function whyNotInstruct(task: Assignment): Reason[] {
  return reasons([!isOpen(task), 'task.closed'], [!isToDo(task), 'task.only_to_read'])
}

/** Reasons why an assignment may not be passed on as a whole. */
export function whyNotForward(task: Standing): Reason[] {
  return [...whyNotInstruct(task), ...reasons([task.liveLeads > 0, 'task.has_a_lead'])]
}

/** Reasons why an assignment may not be given back; the root goes back to the clerk until it is directed. */
export function whyNotReturn(task: Standing): Reason[] {
  const isDirected = task.parentId === null && task.state !== 'new' && task.state !== 'seen'
  return [...whyNotFinish(task), ...reasons([isDirected, 'task.directed_already'])]
}

/** Reasons why no result may be reported; from the root there is nobody to report to. */
export function whyNotReport(task: Standing): Reason[] {
  const isRoot = task.parentId === null
  return [...whyNotFinish(task), ...reasons([isRoot, 'task.nobody_to_report_to'])]
}

/** Reasons why an assignment may not be completed; below the root only reported results are accepted so. */
export function whyNotComplete(task: Standing): Reason[] {
  const hasNoResults = task.parentId !== null && task.state !== 'review'
  return [...whyNotFinish(task), ...reasons([hasNoResults, 'task.nothing_to_accept'])]
}

// Nobody closed has a live child.
function whyNotFinish(task: Standing): Reason[] {
  return [...whyNotInstruct(task), ...reasons([task.liveChildren > 0, 'task.waits_for_others'])]
}

/** The assignment and those above it, up to the root. */
export function lineage(tree: Tree, task: Assignment): Assignment[] {
  const parent = tree.find(({ id }) => id === task.parentId)
  return parent ? [task, ...lineage(tree, parent)] : [task]
}

/** What must be known before a document is presented. */
export interface Presenting {
  document: { agencyId: number; direction: string; stage: string }
  actor: { agencyId: number; roles: readonly string[] }
}

/** Reasons why the actor presents no documents: the clerk of the body does. Source: Nghị định 30/2020/NĐ-CP, Điều 23. */
export function whyNotPresenter({ document, actor }: Presenting): Reason[] {
  const isClerk = actor.roles.includes('clerk') && actor.agencyId === document.agencyId
  return reasons([!isClerk, 'task.not_your_role'])
}

/** Reasons why a document may not be presented now. */
export function whyNotPresent({ document }: Presenting): Reason[] {
  return reasons(
    [document.direction !== 'incoming', 'task.not_incoming'],
    [document.direction === 'incoming' && document.stage !== 'registered', 'task.not_registered'],
  )
}

/** Reasons why a document may not be presented to the holder of a post by a day. */
export function whyNotPresentTo(
  post: { agencyId: number; roles: readonly string[]; holderId: number | null } | undefined,
  agencyId: number,
  { dueOn, today }: { dueOn: string | null; today: string },
): Reason[] {
  const isHeldHere = post?.agencyId === agencyId && post.holderId !== null
  return reasons(
    [!isHeldHere, 'task.post_not_held_here'],
    [isHeldHere && !post.roles.includes('leader'), 'task.not_a_leader'],
    [dueOn !== null && dueOn < today, 'task.due_in_the_past'],
  )
}

/** Reasons why a document is no answer: it must have been issued by the actor's own body. */
export function whyNotAnswer(
  answer: { agencyId: number; direction: string; stage: string },
  actor: { agencyId: number },
): Reason[] {
  const isOwn = answer.agencyId === actor.agencyId && answer.direction === 'outgoing'
  return reasons(
    [!isOwn, 'task.answer_not_yours'],
    [isOwn && answer.stage !== 'issued', 'task.answer_not_issued'],
  )
}
