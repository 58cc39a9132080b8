import { reasons, type Reason } from '../../platform/refusal.ts'

/** Sao y, sao lục, trích sao. */
export type CopyForm = 'SY' | 'SL' | 'TrS'
/** On paper, or as a file. */
export type Medium = 'paper' | 'electronic'

/** From what to what each form may go. Source: Nghị định 30/2020/NĐ-CP, Điều 25 */
const ways: Readonly<Record<CopyForm, readonly string[]>> = {
  SY: ['paper-paper', 'electronic-paper', 'paper-electronic'],
  SL: ['paper-paper', 'paper-electronic', 'electronic-paper'],
  TrS: ['paper-paper', 'paper-electronic', 'electronic-paper', 'electronic-electronic'],
}

/** The words that name a form on the copy. */
export const formWords: Readonly<Record<CopyForm, string>> = {
  SY: 'SAO Y',
  SL: 'SAO LỤC',
  TrS: 'TRÍCH SAO',
}

/** A copy that is asked for. */
export interface CopyAsked {
  form: CopyForm
  from: Medium
  to: Medium
  documentId: number | null
  original: object | null
  copiedFrom: string | null
  excerpt: string
  hasScan: boolean
}

/** Whether an electronic copy is the scan of paper, which the body's key then signs. */
export function needsScan({ form, from, to }: Pick<CopyAsked, 'form' | 'from' | 'to'>): boolean {
  return form !== 'TrS' && from === 'paper' && to === 'electronic'
}

/** Reasons why a copy may not be made so; an electronic original is forwarded, not copied to a file. Source: Nghị định 30/2020/NĐ-CP, Điều 25-27 */
export function whyNotCopy(asked: CopyAsked, roles: readonly string[]): Reason[] {
  const { form, from, to, documentId, original, copiedFrom, excerpt, hasScan } = asked
  const isAllowed = ways[form].includes(`${from}-${to}`)
  const isOneOriginal = (documentId === null) !== (original === null)
  return reasons(
    [!roles.includes('clerk'), 'copy.not_your_role'],
    [!isAllowed && form === 'SY', 'copy.original_is_forwarded'],
    [!isAllowed && form !== 'SY', 'copy.way_not_allowed'],
    [!isOneOriginal || (from === 'electronic' && documentId === null), 'copy.original_unclear'],
    [needsScan(asked) !== hasScan, hasScan ? 'copy.scan_not_wanted' : 'copy.scan_missing'],
    [form === 'SL' && copiedFrom === null, 'copy.made_from_true_copy_only'],
    [form === 'TrS' && excerpt.trim() === '', 'copy.excerpt_missing'],
  )
}

/** Reasons why a document is no original to copy: it must have been issued, or have come in. */
export function whyNotOriginal({ stage }: { stage: string }): Reason[] {
  const isWithout = ['draft', 'content-check', 'form-check', 'awaiting-signature', 'signed']
  return reasons(
    [[...isWithout, 'numbered', 'sealed'].includes(stage), 'copy.not_issued'],
    [['recalled', 'cancelled', 'voided'].includes(stage), 'copy.recalled'],
  )
}
