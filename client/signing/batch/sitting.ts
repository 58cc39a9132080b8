import type { showSignatures } from '../../../server/signing/contract.ts'
import type { ReplyOf } from '../../../server/platform/endpoint.ts'
import type { CallProblem } from '../../call.ts'

/** The verdict on a signature, as the server gives it. */
export type Verdict = ReplyOf<typeof showSignatures>['signatures'][number]

/** A document that was chosen to be signed with others. */
export interface ChosenDocument {
  documentId: number
  /** The version that is signed, and no other; nothing until it is settled. */
  version: number | undefined
  /** Whether it was read to its last page; if not, it was chosen knowingly without. */
  isRead: boolean
}

/** How it stands with one of them: nothing counts as signed until the server has said so. */
export type Outcome =
  | { state: 'waiting' | 'running' }
  | { state: 'signed'; verdict: Verdict | undefined }
  /** Not signed, and why. */
  | { state: 'failed'; problem: CallProblem }
  /** No answer came; it may have been signed. */
  | { state: 'unknown'; problem: CallProblem }

/** Several documents signed in one go. */
export interface Sitting {
  personId: number
  documents: readonly ChosenDocument[]
  outcomes: ReadonlyMap<number, Outcome>
  /** What a reader is told of each: its type, and what it is about. */
  titles: ReadonlyMap<number, readonly [type: string, abstract: string]>
  isRunning: boolean
}

/** How many of a sitting stand how. */
export type Count = Record<Outcome['state'], number>

/** How many documents of a sitting are signed, failed, or still to come. */
export function countOf({ documents, outcomes }: Sitting): Count {
  const count: Count = { waiting: 0, running: 0, signed: 0, failed: 0, unknown: 0 }
  for (const { documentId } of documents) count[stateOf(outcomes, documentId)] += 1
  return count
}

/** How it stands with one document. */
export const stateOf = (outcomes: Sitting['outcomes'], documentId: number): Outcome['state'] =>
  outcomes.get(documentId)?.state ?? 'waiting'

/** Whether something of it is still to be signed or to be found out. */
export function isUnfinished(sitting: Sitting): boolean {
  const { waiting, running, unknown } = countOf(sitting)
  return waiting + running + unknown > 0
}
