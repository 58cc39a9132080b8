import { Refusal, type FieldProblem, type Reason } from '../platform/refusal.ts'
import { CmsProblem } from './formats/cms/cms-problem.ts'
import { PdfProblem } from './formats/pdf/pdf-problem.ts'

const whoCodes: readonly Reason[] = [
  'signing.not_your_role',
  'signing.not_the_signer',
  'signing.signer_is_drafter',
  'signing.signer_checked_form',
  'signing.sealer_is_signer',
  'signing.initials_of_another',
]

/** Refuses with all the reasons: 403 where it is not for this person to do, 409 where it is not the time. */
export function refuseSigning(why: readonly Reason[]): void {
  if (why.length === 0) return
  throw new Refusal(why.some((code) => whoCodes.includes(code)) ? 403 : 409, why)
}

/** Does work on a file or a key; what the formats refuse becomes a refusal of the request. */
export async function refusingFormats<Result>(
  work: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (problem) {
    const isExpected = problem instanceof PdfProblem || problem instanceof CmsProblem
    throw isExpected ? new Refusal(422, [problem.reason], detailOf(problem)) : problem
  }
}

// Which character is missing is what its writer must know; what else a format says is for its makers.
function detailOf({ reason, message }: PdfProblem | CmsProblem): FieldProblem[] {
  if (reason !== 'pdf.character_not_in_font') return []
  return [{ path: message.replace(/^.*?:\s*/, ''), code: 'character_not_in_font' }]
}
