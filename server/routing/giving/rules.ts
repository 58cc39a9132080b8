import { reasons, type Reason } from '../../platform/refusal.ts'
import type { AssignmentRole, HolderGiven, HolderKind } from '../contract.ts'
import { isOpen, lineage, standing, type Assignment, type Tree } from '../rules.ts'

/** To whom one gives. */
export interface Holder {
  holderKind: HolderKind
  /** The person, unit or body; null where a post was named. */
  namedId: number | null
  /** 0 while no post has it. */
  holderPostId: number
}

/** Whom an instruction names; a deadline of null is the giver's own. */
export interface Named extends Holder {
  role: AssignmentRole
  dueOn: string | null
}

/** To whom one gives, from what a request says. */
export function holderOf(given: HolderGiven): Holder {
  if ('unitId' in given) return unposted('unit', given.unitId)
  if ('agencyId' in given) return unposted('agency', given.agencyId)
  const { postId: holderPostId, personId = null } = given
  return { holderKind: personId === null ? 'post' : 'person', namedId: personId, holderPostId }
}

const unposted = (holderKind: 'unit' | 'agency', namedId: number): Holder => ({
  ...{ holderKind, namedId },
  holderPostId: 0,
})

/** Whether two are one: the same post, or the same unit or body. */
export function isSameHolder(one: Holder, other: Holder): boolean {
  if (one.holderPostId !== 0 && one.holderPostId === other.holderPostId) return true
  const isNamed = one.namedId !== null && one.namedId === other.namedId
  return isNamed && one.holderKind === other.holderKind
}

/** Who gives: the tree, the giver's own assignment in it, and what the giver's post may do. */
export interface Giving {
  tree: Tree
  giver: Assignment
  roles: readonly string[]
}

const mostDepth = 24
const mostChildren = 999

/** Reasons why an assignment may not be given on to those named; today is the day in Vietnam. */
export function whyNotAssign(
  { tree, giver, roles }: Giving,
  named: readonly Named[],
  today: string,
): Reason[] {
  const above = lineage(tree, giver)
  const children = tree.filter(({ parentId }) => parentId === giver.id)
  const { liveLeads } = standing(tree, giver)
  return [
    ...whyNotThisLead(liveLeads, above, named),
    ...whyNotTheseHolders(children, giver, named),
    ...whyNotTheseDays(giver, named, today),
    ...whyNotThatFar(roles, named),
    ...reasons(
      [above.length >= mostDepth, 'task.too_deep'],
      [children.length + named.length > mostChildren, 'task.too_many'],
    ),
  ]
}

/** Reasons why deadlines do not fit: those below are due with their giver at the latest. */
export function whyNotTheseDays(
  { dueOn: deadline }: Pick<Assignment, 'dueOn'>,
  named: readonly Pick<Named, 'dueOn'>[],
  today: string,
): Reason[] {
  return reasons(
    [named.some(({ dueOn }) => deadline && dueOn && dueOn > deadline), 'task.due_after_givers'],
    [named.some(({ dueOn }) => dueOn && dueOn < today), 'task.due_in_the_past'],
  )
}

/** Reasons why somebody may not lead below others: nobody leads below themselves. */
export function whyNotLeadBelow(above: readonly Holder[], holder: Holder): Reason[] {
  return reasons([above.some((one) => isSameHolder(one, holder)), 'task.lead_stands_above'])
}

/** Reasons why a post may not give work to other bodies: leaders do, in the name of theirs. */
export function whyNotThatFar(roles: readonly string[], named: readonly Holder[]): Reason[] {
  const isFar = named.some(({ holderKind }) => holderKind === 'agency')
  return reasons([isFar && !roles.includes('leader'), 'task.bodies_by_leaders'])
}

function whyNotThisLead(
  liveLeads: number,
  above: readonly Holder[],
  named: readonly Named[],
): Reason[] {
  const leads = named.filter(({ role }) => role === 'lead')
  const all = leads.length + liveLeads
  return [
    ...reasons([all === 0, 'task.no_lead'], [all > 1, 'task.more_than_one_lead']),
    ...new Set(leads.flatMap((lead) => whyNotLeadBelow(above, lead))),
  ]
}

function whyNotTheseHolders(children: Tree, giver: Assignment, named: readonly Named[]): Reason[] {
  const busy = children.filter(isOpen)
  const isTwice = (one: Named, place: number) =>
    named.slice(0, place).some((other) => isSameHolder(one, other))
  const has = (one: Named) => busy.some((other) => isSameHolder(one, other))
  return reasons(
    [named.some(isTwice), 'task.named_twice'],
    [named.some(has), 'task.has_it_already'],
    [named.some((one) => isSameHolder(one, giver)), 'task.given_to_oneself'],
  )
}
