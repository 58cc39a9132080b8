import { competence } from '../agencies/mandates/competence.ts'
import type { Authority } from '../agencies/mandates/rules.ts'
import type { DocumentRow } from '../documents/official-document.ts'
import { reasons, type Reason } from '../platform/refusal.ts'
import { refuseSigning } from './refusals.ts'

/** What the right to sign a document depends on. */
export interface ToSign {
  document: Pick<DocumentRow, 'agencyId' | 'signerPostId' | 'authority' | 'typeCode' | 'unitId'>
  /** Whether the signer answered for its form. */
  hasCheckedForm: boolean
}

/** The mandate by which somebody signs, null in their own right, and why they may not. */
export interface RightToSign {
  mandateId: number | null
  reasons: Reason[]
}

/**
 * By what right the holder of the signer's post signs a document at a moment: in the form printed, within term
 * and scope; and whoever answered for its form is another person. Source: Nghị định 30/2020/NĐ-CP, Điều 10, 13.
 */
export async function rightToSign(
  { document, hasCheckedForm }: ToSign,
  at: string,
): Promise<RightToSign> {
  const { agencyId, signerPostId, typeCode, unitId } = document
  const authority = (document.authority ?? '') as Authority
  const asked = { agencyId, signerPostId: signerPostId ?? 0, authority, typeCode, unitId, at }
  const right = await competence(asked)
  const whyNot = [...right.reasons, ...reasons([hasCheckedForm, 'signing.signer_checked_form'])]
  return { mandateId: right.mandateId, reasons: whyNot }
}

/** The mandate by which somebody signs a document now; who has no right to sign it so is refused. */
export async function mandateToSign(given: ToSign, at: string): Promise<number | null> {
  const { mandateId, reasons: why } = await rightToSign(given, at)
  refuseSigning(why)
  return mandateId
}
