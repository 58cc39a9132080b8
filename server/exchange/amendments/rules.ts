import { reasons, type Reason } from '../../platform/refusal.ts'
import { whyNotClerk, whyNotSender, type Acting, type Standing } from '../rules.ts'
import type { AmendmentKind, AnswerCode } from './contract.ts'

/** A delivery with what its sender has asked of it. */
export interface Amendable extends Standing {
  /** Whether a request waits for its answer. */
  isAsked: boolean
}

/** Reasons why a sender may not ask its recipient: nothing while a request waits or once it was recalled, no update of what was refused or completed. Source: QCVN 102:2016, codes of states. */
export function whyNotAsk({ state, isAsked }: Amendable, kind: AmendmentKind): Reason[] {
  const isUpdate = kind === 'update'
  return reasons(
    [state === '13', 'exchange.recalled'],
    [isAsked, 'amendment.waits_already'],
    [isUpdate && state === '02', 'exchange.refused_already'],
    [isUpdate && state === '06', 'amendment.completed_already'],
  )
}

/** Reasons why somebody may not recall a delivery, or why it may not be recalled. */
export function whyNotRecall(actor: Acting, delivery: Amendable): Reason[] {
  return [...whyNotSender(actor, delivery), ...whyNotAsk(delivery, 'recall')]
}

/** Reasons why somebody does not answer for the recipient: its clerk does, or its leader. Source: Nghị định 30/2020/NĐ-CP, Điều 18.4. */
export function whyNotAnswerer({ agencyId, roles }: Acting, { toAgencyId }: Standing): Reason[] {
  const mayAnswer = roles.includes('clerk') || roles.includes('leader')
  return reasons(
    [!mayAnswer, 'amendment.not_yours_to_answer'],
    [agencyId !== toAgencyId, 'exchange.sent_to_another_body'],
  )
}

/** A request: its answer, null where there is none, and 1 while it waits for one. */
interface Request {
  code: AnswerCode | null
  isOpen: number | null
}

/** Reasons why a request may not be answered: it is already, or its sender has asked anew. */
export function whyNotAnswer({ code, isOpen }: Request): Reason[] {
  return reasons(
    [code !== null, 'amendment.answered_already'],
    [code === null && isOpen === null, 'amendment.set_aside'],
  )
}

/** What a clerk changes of an issued document. */
export interface Amending {
  abstract: string | null
  urgency: string | null
  hasFile: boolean
  removed: readonly number[]
  added: readonly number[]
}

/** Whether an update changes what the recipients hold. */
export function changesContent({ abstract, urgency, hasFile }: Amending): boolean {
  return abstract !== null || urgency !== null || hasFile
}

/** Reasons why an update changes nothing. */
export function whyNotAmending(amending: Amending): Reason[] {
  const { removed, added } = amending
  const isEmpty = !changesContent(amending) && removed.length + added.length === 0
  return reasons([isEmpty, 'amendment.changes_nothing'])
}

interface Issued {
  id: number
  agencyId: number
  direction: string
  stage: string
}

/** Reasons why somebody may not update or replace a document at its recipients: its body's clerk does, once it is issued and until it is recalled. */
export function whyNotAmend(actor: Acting, document: Issued): Reason[] {
  const { agencyId, direction, stage } = document
  return [
    ...whyNotClerk(actor),
    ...reasons(
      [agencyId !== actor.agencyId, 'exchange.sent_by_another_body'],
      [direction !== 'outgoing', 'exchange.not_outgoing'],
      [stage !== 'issued' && stage !== 'recalled', 'amendment.not_issued'],
      [stage === 'recalled', 'document.frozen'],
    ),
  ]
}

/** Reasons why one document may not stand in the place of another: it is the same body's, and not issued yet. */
export function whyNotReplace(replaced: Issued, by: Issued): Reason[] {
  const isFit = by.direction === 'outgoing' && by.agencyId === replaced.agencyId
  return reasons(
    [by.id === replaced.id, 'amendment.replaces_itself'],
    [!isFit, 'amendment.cannot_replace'],
    [isFit && by.id !== replaced.id && by.stage === 'issued', 'amendment.replacing_is_issued'],
    [isFit && by.stage === 'recalled', 'amendment.cannot_replace'],
  )
}
