import { act } from '../../journal/act.ts'
import { installation, type Context } from '../../platform/context.ts'
import { change, row } from '../../platform/database.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { found } from '../../platform/refusal.ts'
import { doHandStep } from '../../workflow/cases/hand-steps.ts'
import { startProcess } from '../../workflow/start-process.ts'
import type { stepCopy as description } from './contract.ts'

/** A copy that has its number, and the post of whoever signs it. */
interface CopyMade {
  agencyId: number
  id: number
  signerPostId: number
  /** One in a file is signed by the key of its body at once. */
  isElectronic: boolean
}

// Whoever may have copies made has said so to the clerk (Nghị định 30/2020/NĐ-CP, Điều 26).
const made = [
  { act: 'document.present', isOptional: true },
  { act: 'document.review', outcome: 'approve', isOptional: true },
  { act: 'document.copy' },
]
const signed = [
  { act: 'document.sign', outcome: 'sign', isOptional: true },
  { act: 'document.seal', isOptional: true },
]

/** Sets a copy on its way from the book to whoever gets it, inside the act that makes it. */
export async function startCopyProcess(
  { agencyId, id: subjectId, signerPostId, isElectronic }: CopyMade,
  { at }: Pick<Context, 'at'>,
): Promise<void> {
  const through = isElectronic ? [...made, ...signed] : made
  const holders = { leader: { postId: signerPostId } }
  const subject = { subjectType: 'copy', subjectId }
  const given = { key: 'certified-copy', agencyId, ...subject, holders, through }
  await startProcess(given, { actor: installation, at })
}

/** Does the step at which a copy waits: signed and sealed on paper, handed out. */
export const stepCopy = act(
  'copy.step',
  async ({ copyId, elementId, outcome }: InputOf<typeof description>, context) => {
    const { agencyId } = context.actor
    // Writes nothing: of two at once the second waits here for the first.
    await change('UPDATE copies SET number = number WHERE id = :copyId AND agency_id = :agencyId', {
      copyId,
      agencyId,
    })
    found(
      await row('SELECT id FROM copies WHERE id = :copyId AND agency_id = :agencyId', {
        copyId,
        agencyId,
      }),
      'copy.not_found',
    )
    const subject = { subjectType: 'copy', subjectId: copyId }
    const { forPostId } = await doHandStep({ ...subject, elementId, outcome }, context)
    return { id: copyId, forPostId }
  },
  ({ copyId }) => copyId,
  ({ elementId, outcome, note }, { forPostId }) => ({ elementId, outcome, note, forPostId }),
)
