import { PdfProblem } from '../../../../server/signing/formats/pdf/pdf-problem.ts'
import {
  inspect,
  type InspectionInput,
} from '../../../../server/signing/formats/verdict/inspect.ts'
import type { SignatureVerdict, Step } from '../../../../server/signing/formats/verdict/verdict.ts'
import { desk, now } from '../desk.ts'

/** What became of a signature: the steps that caught something, and what they found. */
export interface Caught {
  steps: Step[]
  reasons: string[]
  indication: SignatureVerdict['indication']
  level: SignatureVerdict['level']
}

/** What is found in a field; a file that is refused is caught by its structure. */
export async function caught(
  bytes: Uint8Array,
  field = 'signer',
  by: Partial<InspectionInput> = {},
): Promise<Caught> {
  const { anchors } = await desk()
  try {
    const { signatures } = inspect(bytes, { anchors, at: now, ...by })
    const verdict = signatures.find((each) => each.field === field)
    if (!verdict) throw new Error(`no signature in ${field}`)
    const { reasons, indication, level } = verdict
    const bad = verdict.steps.filter(({ outcome }) => ['failed', 'indeterminate'].includes(outcome))
    return { steps: bad.map(({ step }) => step), reasons, indication, level }
  } catch (problem) {
    if (!(problem instanceof PdfProblem)) throw problem
    return { steps: ['structure'], reasons: [problem.reason], indication: 'failed', level: null }
  }
}
