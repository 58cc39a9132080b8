import type { Context } from '../../platform/context.ts'
import { change, insert } from '../../platform/database.ts'
import { newId } from '../../platform/identifiers.ts'
import type { DocumentRow } from '../official-document.ts'
import { isCompetent } from './rules.ts'

/** What rights are about. */
export interface RightSubject {
  agencyId: number
  subjectType: 'document' | 'dossier'
  subjectId: number
  /** What it is called, as an alarm names it. */
  title: string
}

/** What a document is called in an alarm: its number and abstract. */
export function titleOf({ reference, abstract }: DocumentRow): string {
  return [reference, abstract].filter(Boolean).join(': ').slice(0, 500)
}

/** What was changed, and the row that says how: a sharing, a narrowing, or a work file's hand-over. */
export interface RightChange {
  kind: 'share' | 'end-share' | 'narrow' | 'widen' | 'keeper'
  causeId: number
}

/**
 * Writes down that a right was changed, inside the act that changes it; it alarms the body until a
 * competent person confirms it, unless the competent person changed it. Source: Nghị định 30/2020/NĐ-CP, Phụ lục VI, III.3.
 */
export async function recordRightChange(
  subject: RightSubject,
  { kind, causeId }: RightChange,
  { actor, at }: Context,
): Promise<void> {
  const id = newId()
  const { postId, personId, name } = actor
  const isOpen = isCompetent(actor) ? null : 1
  const by = { postId, personId, changedBy: name }
  await insert('right_changes', { id, ...subject, kind, causeId, isOpen, changedAt: at, ...by })
  if (isOpen === null) await insertJudgement(id, 'confirmed', { actor, at })
}

/** Writes a competent person's word on a changed right. */
export async function insertJudgement(
  rightChangeId: number,
  outcome: 'confirmed' | 'undone',
  { actor, at }: Pick<Context, 'actor' | 'at'>,
): Promise<void> {
  const { postId, name: judgedBy } = actor
  await insert('right_judgements', { rightChangeId, outcome, judgedAt: at, postId, judgedBy })
}

/** Closes a changed right that is still open; false when somebody was quicker. */
export async function closeRightChange(id: number): Promise<boolean> {
  return (
    (await change('UPDATE right_changes SET is_open = NULL WHERE id = :id AND is_open = 1', {
      id,
    })) === 1
  )
}
