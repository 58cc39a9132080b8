import { answerInThread } from '../../platform/confined-thread.ts'
import { PdfProblem, type PdfReason } from '../formats/pdf/pdf-problem.ts'
import { inspect, type InspectionInput } from '../formats/verdict/inspect.ts'
import type { SignatureVerdict } from '../formats/verdict/verdict.ts'
import { fileFacts, type FileFacts } from './file-facts.ts'

/** A file to judge, and by what. */
export interface JudgingQuestion extends InspectionInput {
  bytes: Uint8Array
}

/** What a file's signatures are worth, with its evidence; or why it is no file to be judged. */
export type JudgingAnswer =
  { signatures: SignatureVerdict[]; facts: FileFacts } | { refused: PdfReason }

answerInThread(({ bytes, ...by }: JudgingQuestion): JudgingAnswer => {
  try {
    return { signatures: inspect(bytes, by).signatures, facts: fileFacts(bytes) }
  } catch (problem) {
    if (problem instanceof PdfProblem) return { refused: problem.reason }
    throw problem
  }
})
