import { agencyById } from '../../agencies/directory.ts'
import type { DocumentRow } from '../../documents/official-document.ts'
import type { Context } from '../../platform/context.ts'
import { change, insert, rows } from '../../platform/database.ts'
import { files } from '../../platform/files.ts'
import { found, Refusal } from '../../platform/refusal.ts'
import { attachedFile, type JudgedFile } from '../attached-file.ts'
import type { KeyHolder } from '../keys/key-holder.ts'
import { organSignature } from '../organ-signature.ts'
import type { SigningState } from '../signing-state.ts'

/** An annex in a file of its own. */
interface Annex {
  ordinal: number
  name: string
  sha256: string
}

/** An annex that the body's key has signed. */
export interface SignedAnnex extends Annex {
  signed: JudgedFile
}

/**
 * Signs each annex that is a PDF with the body's key, its words at the top right of page 1; annexes of other
 * kinds stay as they are. One that cannot be signed is named, and nothing is sealed; what others signed in an
 * annex before is theirs to answer for and stops nothing.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục IV
 */
export async function signedAnnexes(
  { document, annexCount }: SigningState,
  holder: KeyHolder,
  { at }: Context,
): Promise<SignedAnnex[]> {
  if (annexCount === 0) return []
  const { name } = found(await agencyById(document.agencyId), 'agency.not_found')
  const signed: SignedAnnex[] = []
  for (const annex of await annexesOf(document.id)) {
    const bytes = await files().open(annex.sha256)
    if (!isPdf(bytes)) continue
    const words = [document.reference ?? '']
    const given = { holder, words, at, certificateName: name }
    signed.push({ ...annex, signed: await naming(annex, () => organSignedFile(bytes, given)) })
  }
  return signed
}

async function organSignedFile(
  bytes: Uint8Array,
  given: Parameters<typeof organSignature>[1] & { holder: KeyHolder },
): Promise<JudgedFile> {
  const waiting = await organSignature(bytes, given)
  const cms = await given.holder.sign(waiting.digest)
  return await attachedFile(waiting, cms, {
    field: 'organ',
    at: given.at,
    mayOthersFail: true,
  })
}

async function annexesOf(documentId: number): Promise<Annex[]> {
  return await rows<Annex>(
    'SELECT ordinal, name, sha256 FROM annexes WHERE document_id = :documentId ORDER BY ordinal',
    { documentId },
  )
}

const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'

async function naming<Result>({ name }: Annex, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    const fields = [{ path: name, code: 'annex_not_signable' }, ...problem.fields]
    throw new Refusal(problem.status, ['signing.annex_not_signable', ...problem.reasons], fields)
  }
}

/** Puts the signed annexes in the place of those that they begin with, inside the act that seals the document. */
export async function keepSignedAnnexes(
  { id: documentId }: Pick<DocumentRow, 'id'>,
  annexes: readonly SignedAnnex[],
  { at }: Pick<Context, 'at'>,
): Promise<void> {
  if (annexes.length === 0) return
  const signed = annexes.map(({ ordinal, sha256, signed: { verdict } }) => ({
    documentId,
    ordinal,
    baseSha256: sha256,
    certificateSha256: verdict.signer?.fingerprint ?? '',
    signedAt: at,
  }))
  await insert('annex_signatures', signed)
  for (const {
    ordinal,
    signed: { sha256, sizeBytes },
  } of annexes) {
    await change(
      `UPDATE annexes SET sha256 = :sha256, size_bytes = :sizeBytes
       WHERE document_id = :documentId AND ordinal = :ordinal`,
      { documentId, ordinal, sha256, sizeBytes },
    )
  }
}
