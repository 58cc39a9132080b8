import { Refusal } from '../platform/refusal.ts'

/** Does the work; a rival who took the same code a moment ago is answered as one who took it long ago. */
export async function refusingCode(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (problem) {
    const isTaken = problem instanceof Error && problem.name === 'SequelizeUniqueConstraintError'
    throw isTaken ? new Refusal(409, ['dossier.code_taken']) : problem
  }
}
