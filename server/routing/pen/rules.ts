import { reasons, type Reason } from '../../platform/refusal.ts'
import {
  isSameHolder,
  whyNotLeadBelow,
  whyNotThatFar,
  whyNotTheseDays,
  type Giving,
  type Named,
} from '../giving/rules.ts'
import {
  isOpen,
  isToDo,
  lineage,
  standing,
  whyNotInstruct,
  whyNotYours,
  type Acting,
  type Assignment,
  type Standing,
  type Tree,
} from '../rules.ts'

/** Reasons why the actor did not give an assignment: they hold the one above it; the root has none above. */
export function whyNotGivenByYou(giver: Assignment | undefined, actor: Acting): Reason[] {
  return reasons([!giver || whyNotYours(giver, actor).length > 0, 'task.not_given_by_you'])
}

/** Reasons why an assignment may not be recalled; what was read goes with a reason, what is done is asked for again instead. */
export function whyNotRecall(giver: Standing | undefined, task: Assignment): Reason[] {
  return reasons(
    [task.state === 'done', 'task.done_asks_redo'],
    [!isOpen(task) && task.state !== 'done', 'task.closed'],
    [isOpen(task) && giver && !isOpen(giver), 'task.closed_above'],
  )
}

/** Reasons why a recall lacks its reason. */
export function whyNotSilent(task: Assignment, reason: string | null): Reason[] {
  return reasons([task.state !== 'new' && reason === null, 'task.recall_needs_reason'])
}

/** Reasons why a result may not be asked for again. */
export function whyNotRedo(tree: Tree, task: Assignment): Reason[] {
  const isAgain = tree.some(
    (one) =>
      one.id !== task.id &&
      one.parentId === task.parentId &&
      isOpen(one) &&
      isSameHolder(one, task),
  )
  return [
    ...whyNotOpenedAgain(tree, task),
    ...reasons(
      [isAgain, 'task.has_it_already'],
      [task.holderKind === 'agency', 'task.with_another_body'],
    ),
  ]
}

/** Reasons why one may not take back a report: only while its giver has not read it. */
export function whyNotWithdraw(
  tree: Tree,
  task: Assignment & { reportSeenAt: string | null },
): Reason[] {
  return [
    ...whyNotOpenedAgain(tree, task),
    ...reasons([task.state === 'done' && task.reportSeenAt !== null, 'task.report_read']),
  ]
}

function whyNotOpenedAgain(tree: Tree, task: Assignment): Reason[] {
  const isDone = task.state === 'done'
  const isLead = task.role === 'lead'
  const [, ...above] = lineage(tree, task)
  const giver = standingGiver(tree, task)
  return [
    ...reasons(
      [!isToDo(task), 'task.only_to_read'],
      [!isDone, 'task.not_reported'],
      [isDone && (!giver || !isOpen(giver)), 'task.closed_above'],
      [isDone && isLead && giver && giver.liveLeads > 0, 'task.has_a_lead'],
    ),
    ...(isLead ? whyNotLeadBelow(above, task) : []),
  ]
}

/** Reasons why one may not let another lead. */
export function whyNotChangeLead(giver: Standing): Reason[] {
  return [...whyNotInstruct(giver), ...reasons([giver.liveLeads === 0, 'task.no_lead_yet'])]
}

/** Reasons why this one may not lead instead. */
export function whyNotThisOneInstead(
  { tree, giver, roles }: Giving,
  named: Named,
  today: string,
): Reason[] {
  const children = tree.filter((one) => one.parentId === giver.id && isOpen(one))
  const same = children.find((one) => isSameHolder(one, named))
  return [
    ...whyNotLeadBelow(lineage(tree, giver), same ?? named),
    ...whyNotTheseDays(giver, [named], today),
    ...whyNotThatFar(roles, [named]),
    ...reasons(
      [same?.role === 'lead', 'task.leads_already'],
      [same && !isToDo(same), 'task.has_it_already'],
    ),
  ]
}

/** Reasons why one need not, or may not, stop waiting for those who cooperate. */
export function whyNotCloseRest(giver: Standing): Reason[] {
  return [
    ...whyNotInstruct(giver),
    ...reasons(
      [giver.liveLeads > 0, 'task.lead_still_works'],
      [giver.liveChildren === 0, 'task.nobody_to_wait_for'],
    ),
  ]
}

/** Reasons why one may not claim an assignment from the inbox of a unit. */
export function whyNotClaim(tree: Tree, task: Assignment, actor: Acting): Reason[] {
  const isUnits = task.holderKind === 'unit'
  const [, ...above] = lineage(tree, task)
  const claimed = { holderKind: 'post', namedId: null, holderPostId: actor.postId } as const
  return [
    ...reasons(
      [!isUnits, 'task.not_a_units'],
      [isUnits && actor.unitId !== task.namedId, 'task.not_your_unit'],
      [!isOpen(task), 'task.closed'],
      [isUnits && task.holderPostId !== 0, 'task.claimed_already'],
    ),
    ...(task.role === 'lead' ? whyNotLeadBelow(above, claimed) : []),
  ]
}

/** Reasons why a claimed assignment may not go back to the inbox of its unit. */
export function whyNotRelease(task: Standing): Reason[] {
  const isUnits = task.holderKind === 'unit'
  return reasons(
    [!isUnits, 'task.not_a_units'],
    [!isOpen(task), 'task.closed'],
    [isUnits && task.holderPostId === 0, 'task.not_claimed'],
    [task.liveChildren > 0, 'task.waits_for_others'],
  )
}

/** Reasons why one may not put a claimed assignment back: who claimed it does, or the head of the unit. */
export function whyNotReleaser(
  task: Assignment,
  actor: Acting & { roles: readonly string[] },
): Reason[] {
  const isHead = actor.roles.includes('unit-head') && actor.unitId === task.namedId
  return isHead && task.holderKind === 'unit' ? [] : whyNotYours(task, actor)
}

/** Reasons why another body's progress does not count here any more. */
export function whyNotReportBack(task: Assignment): Reason[] {
  return reasons([task.holderKind !== 'agency', 'task.not_a_bodys'], [!isOpen(task), 'task.closed'])
}

/** Reasons why nothing new can be read: nobody has reported anything unread. */
export function whyNotReadReports(unreadReports: number): Reason[] {
  return reasons([unreadReports === 0, 'task.nothing_reported'])
}

/** Reasons why somebody may not keep the stock phrases of the body: leaders and clerks do. */
export function whyNotKeepPhrases({ roles }: { roles: readonly string[] }): Reason[] {
  const keeps = ['leader', 'clerk', 'administrator'].some((role) => roles.includes(role))
  return reasons([!keeps, 'phrase.not_your_role'])
}

/** The standing of the giver of an assignment, where it has one. */
export function standingGiver(tree: Tree, task: Assignment): Standing | undefined {
  const giver = tree.find(({ id }) => id === task.parentId)
  return giver && standing(tree, giver)
}
