import { reasons, type Reason } from '../../platform/refusal.ts'
import { isOpen, whyNotInstruct, type Assignment } from '../rules.ts'

/** Reasons why the giver may not be asked to make an assignment clear. */
export function whyNotClarify(task: Assignment, isAsked: boolean): Reason[] {
  return [
    ...whyNotInstruct(task),
    ...reasons([task.parentId === null, 'task.nobody_to_ask'], [isAsked, 'task.asked_already']),
  ]
}

/** Reasons why the giver may not be asked for more days. */
export function whyNotExtend(task: Assignment, isAsked: boolean): Reason[] {
  return [...whyNotClarify(task, isAsked), ...reasons([task.dueOn === null, 'task.no_deadline'])]
}

/** Reasons why a day is no extension: it must be later than the one that stands. */
export function whyNotLater({ dueOn }: Pick<Assignment, 'dueOn'>, wanted: string | null): Reason[] {
  return reasons([wanted === null || (dueOn && wanted <= dueOn), 'task.due_not_later'])
}

/** An answer to a request. */
export interface AnswerGiven {
  outcome: 'answered' | 'granted' | 'refused'
  text: string | null
  dueOn: string | null
}

/** Reasons why a request may not be answered any more. */
export function whyNotAnswerRequest(task: Assignment, request: { isOpen: unknown }): Reason[] {
  return reasons([!isOpen(task), 'task.closed'], [!request.isOpen, 'task.answered_already'])
}

/** Reasons why an answer does not fit its request: words make clear, days are granted, a no has a reason. */
export function whyNotThisAnswer(kind: string, { outcome, text, dueOn }: AnswerGiven): Reason[] {
  const isFor = outcome === 'refused' || (kind === 'extend') === (outcome === 'granted')
  return reasons(
    [!isFor, 'task.answer_does_not_fit'],
    [outcome !== 'granted' && text === null, 'task.answer_needs_words'],
    [outcome === 'granted' && dueOn === null, 'task.answer_needs_day'],
  )
}
