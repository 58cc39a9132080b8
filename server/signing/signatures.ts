import type { DocumentRow } from '../documents/official-document.ts'
import type { Context } from '../platform/context.ts'
import { insert, rows } from '../platform/database.ts'
import type { AttachedFile } from './attached-file.ts'

/** A signature on a version of a document, as its row stands. */
export interface SignatureRow {
  documentId: number
  field: 'signer' | 'seal' | `initial-${number}`
  /** The version of the main file that it made. */
  version: number
  kind: 'person' | 'seal' | 'initial'
  agencyId: number
  /** Whose hand it was: the signer, or the clerk who set the seal. */
  postId: number
  personId: number
  /** Null for a seal. */
  preparationId: number | null
  certificateSha256: string
  signerName: string
  subject: string
  signedAt: string
  /** 1 where a signer had opened every page, 0 where not; null for a seal. */
  hasReadToEnd: number | null
  /** The mandate by which the signer signed; null in their own right, and for what is no signer's. */
  mandateId?: number | null
}

/** The signatures of a document in the order of its versions. */
export async function signaturesOf(documentId: number): Promise<SignatureRow[]> {
  return await rows<SignatureRow>(
    'SELECT * FROM signatures WHERE document_id = :documentId ORDER BY version',
    { documentId },
  )
}

/** Enters a signature inside an act. */
export async function addSignature(given: SignatureRow): Promise<void> {
  await insert('signatures', given)
}

type Given = Pick<SignatureRow, 'field' | 'kind' | 'preparationId' | 'hasReadToEnd' | 'mandateId'>

/** The row of a signature that makes the next version of a document now. */
export function signatureOn(
  document: Pick<DocumentRow, 'id' | 'agencyId' | 'version'>,
  { verdict }: AttachedFile,
  { given, context }: { given: Given; context: Pick<Context, 'actor' | 'at'> },
): SignatureRow {
  const { signer } = verdict
  if (!signer) throw new Error('a signature that passed names its signer')
  return {
    ...given,
    documentId: document.id,
    version: document.version + 1,
    agencyId: document.agencyId,
    postId: context.actor.postId,
    personId: context.actor.personId,
    certificateSha256: signer.fingerprint,
    signerName: signer.name.slice(0, 200),
    subject: signer.subject.slice(0, 600),
    signedAt: context.at,
  }
}
