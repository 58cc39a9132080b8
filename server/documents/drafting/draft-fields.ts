import { insert } from '../../platform/database.ts'
import type { DocumentRow } from '../official-document.ts'
import type { DraftForm } from './compose-content.ts'
import type { PreparedDraft } from './prepare-draft.ts'

type DraftedFields = Pick<
  DocumentRow,
  | 'typeCode'
  | 'abstract'
  | 'urgency'
  | 'circulation'
  | 'notation'
  | 'dueOn'
  | 'dueSource'
  | 'signerPostId'
  | 'signerName'
  | 'signerTitle'
  | 'authority'
  | 'copies'
  | 'answersId'
>

/** The fields of a document that its drafter decides. */
export function draftedFields(form: DraftForm, { content, signer }: PreparedDraft): DraftedFields {
  const { typeCode, abstract, urgency, circulation, dueOn, authority, copies, answersId } = form
  return {
    typeCode,
    abstract,
    urgency,
    circulation,
    dueOn,
    dueSource: dueOn === null ? null : 'issuer',
    authority,
    copies,
    answersId,
    notation: content.symbol,
    signerPostId: signer.id,
    signerName: signer.holderName,
    signerTitle: signer.title,
  }
}

/** Writes the recipients of a document in the order printed, inside an act. */
export async function insertRecipients(
  documentId: number,
  recipients: DraftForm['recipients'],
): Promise<void> {
  const numbered = recipients.map(({ agencyId, name, purpose }, index) => ({
    documentId,
    ordinal: index + 1,
    agencyId,
    name,
    purpose,
  }))
  await insert('recipients', numbered)
}
