import { act } from '../journal/act.ts'
import { change } from '../platform/database.ts'
import type { InputOf } from '../platform/endpoint.ts'
import { doHandStep } from '../workflow/cases/hand-steps.ts'
import type * as contract from './contract.ts'
import { changedDossier } from './dossier-rows.ts'

/** Does the step at which a closed work file waits: its check, its handing over, its reception; one sent back to be put in order is open again. */
export const stepDossier = act(
  'dossier.step',
  async (given: InputOf<typeof contract.stepDossier>, context) => {
    const { dossierId, elementId, outcome } = given
    const { actor } = context
    // Writes nothing: of two at once the second waits here for the first.
    await changedDossier(dossierId, 'document_amount = document_amount', { actor })
    const subject = { subjectType: 'dossier', subjectId: dossierId }
    const { act: done, forPostId } = await doHandStep({ ...subject, elementId, outcome }, context)
    if (done === 'dossier.check' && outcome === 'return') {
      await changedDossier(dossierId, 'is_open = 1', { actor })
      await change('DELETE FROM dossier_closings WHERE dossier_id = :dossierId', { dossierId })
    }
    return { id: dossierId, forPostId }
  },
  ({ dossierId }) => dossierId,
  ({ elementId, outcome, note }, { forPostId }) => ({ elementId, outcome, note, forPostId }),
)
