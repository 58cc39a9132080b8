import type { PdfValue } from '../pdf/values.ts'
import type { RevisionStep } from './revision-step.ts'

/** Whether a changed object is as the change of its role may leave it. */
export type Rule = (step: RevisionStep, before: PdfValue, after: PdfValue) => boolean

/** What an object is to its file: how it may change, and from where alone it may be reached. */
export interface Role {
  rule: Rule
  isFrom: (holder: number, key: string) => boolean
  /** Whether only one path may lead to it. */
  isSingle?: boolean
}
