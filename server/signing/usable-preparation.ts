import type { DocumentRow } from '../documents/official-document.ts'
import type { Context } from '../platform/context.ts'
import { found, refuseIf } from '../platform/refusal.ts'
import { preparationById, type PreparationRow } from './preparations.ts'
import { refuseSigning } from './refusals.ts'
import { whyNotField } from './initials/rules.ts'
import { initialsOf } from './initials/steps.ts'
import { whyNotAttach } from './rules.ts'

/** The preparation by which the actor may sign this document now; one that is used, expired, of another version or of somebody else is refused. */
export async function usablePreparation(
  document: DocumentRow,
  preparationId: number,
  { actor, at }: Context,
): Promise<PreparationRow> {
  const { isUsed, ...preparation } = found(
    await preparationById(preparationId),
    'preparation.not_found',
  )
  refuseIf(409, isUsed ? ['signing.preparation_used'] : [])
  const initials = await initialsOf(document)
  refuseSigning(whyNotField(preparation.field, { document, ...initials }, actor))
  refuseIf(409, whyNotAttach(preparation, document, { ...actor, at }))
  return preparation
}
