import type { Role } from '../agencies/contract.ts'
import { reasons, type Reason } from '../platform/refusal.ts'
import type { Stage } from './contract.ts'

/** A document as far as its rules ask. */
export interface Standing {
  direction: 'outgoing' | 'incoming'
  stage: Stage
  drafterPostId: number | null
  signerPostId: number | null
  version: number
}

/** Who wants to act. */
export interface Acting {
  postId: number
  roles: readonly Role[]
}

/** Whose hands were in a document before a check. */
export interface Hands {
  /** Whether the checker drafted it, approved another step of it, or is to sign it. */
  hadHand: boolean
  /** How many others could do the check who had no hand in it. */
  freeHands: number
}

/** Reasons why one may not write, replace or extend a draft. */
export function whyNotRedraft({ stage, drafterPostId }: Standing, { postId }: Acting): Reason[] {
  return reasons(
    [stage !== 'draft', 'document.not_a_draft'],
    [drafterPostId !== postId, 'document.not_your_draft'],
  )
}

/** Reasons why one may not submit a draft. */
export function whyNotSubmit(document: Standing, actor: Acting): Reason[] {
  return [
    ...whyNotRedraft(document, actor),
    ...reasons([document.version === 0, 'document.has_no_file']),
  ]
}

/** Reasons why one may not answer for the content. Source: Nghị định 30/2020/NĐ-CP, Điều 10.1. */
export function whyNotApproveContent({ stage }: Standing, actor: Acting, hands: Hands): Reason[] {
  return [
    ...reasons([stage !== 'content-check', 'document.not_at_content_check']),
    ...whyNotCheck('unit-head', actor, hands),
  ]
}

/** Reasons why one may not answer for form and procedure. Source: Nghị định 30/2020/NĐ-CP, Điều 10.2. */
export function whyNotApproveForm({ stage }: Standing, actor: Acting, hands: Hands): Reason[] {
  return [
    ...reasons([stage !== 'form-check', 'document.not_at_form_check']),
    ...whyNotCheck('clerk', actor, hands),
  ]
}

function whyNotCheck(role: Role, { roles }: Acting, hands: Hands): Reason[] {
  if (!roles.includes(role)) return ['document.not_your_role']
  return reasons([isSecondHand(hands), 'document.your_hand_was_in_it'])
}

/**
 * Whether somebody else, with no hand in the document yet, could do this check instead: drafter, content
 * checker, form checker and signer are four people wherever the body has as many.
 */
export function isSecondHand({ hadHand, freeHands }: Hands): boolean {
  return hadHand && freeHands > 0
}

/** What is known of somebody who wants to sign in place of the absent signer. */
export interface TakingOver {
  isStandingIn: boolean
  /** How the file in force was made; null where there is none. */
  fileKind: string | null
}

/** Reasons why one may not take over what waits for another's signature: one stands in for them today, and it is printed here and bears nobody's initials yet. */
export function whyNotTakeOver(
  { stage, drafterPersonId }: Pick<Standing, 'stage'> & { drafterPersonId: number | null },
  { personId }: { personId: number },
  { isStandingIn, fileKind }: TakingOver,
): Reason[] {
  return reasons(
    [stage !== 'awaiting-signature', 'document.not_awaiting_signature'],
    [!isStandingIn, 'document.not_standing_in'],
    [drafterPersonId === personId, 'document.drafter_is_signer'],
    [fileKind === 'uploaded', 'document.signer_is_in_the_file'],
    [fileKind === 'initialled', 'document.bears_initials'],
  )
}

const checkers: Partial<Record<Stage, Role>> = {
  'content-check': 'unit-head',
  'form-check': 'clerk',
}

/** Reasons why one may not return a document to its drafter: only whoever it waits for may. */
export function whyNotReturn({ stage, signerPostId }: Standing, actor: Acting): Reason[] {
  const role = checkers[stage]
  const isSigners = stage === 'awaiting-signature'
  return reasons(
    [role !== undefined && !actor.roles.includes(role), 'document.not_your_role'],
    [isSigners && signerPostId !== actor.postId, 'document.not_yours_to_sign'],
    [role === undefined && !isSigners, 'document.not_under_check'],
  )
}

/** The status of a refusal: 403 where the actor's role lacks, 409 where the document or the moment does not fit. */
export function statusOf(why: readonly Reason[]): 403 | 409 {
  return why.includes('document.not_your_role') ? 403 : 409
}
