import { agencyById } from '../agencies/directory.ts'
import { completeDocumentStep } from '../documents/document-steps.ts'
import { moveDocument, visibleDocument, type DocumentRow } from '../documents/official-document.ts'
import { addVersion, currentVersion, type VersionRow } from '../documents/versions.ts'
import { act } from '../journal/act.ts'
import type { Context } from '../platform/context.ts'
import { files } from '../platform/files.ts'
import { found, Refusal } from '../platform/refusal.ts'
import { attachedFile, type AttachedFile } from './attached-file.ts'
import { sealHolder } from './keys/open-keys.ts'
import type { KeyHolder } from './keys/key-holder.ts'
import { preparedSeal } from './prepared-seal.ts'
import { refuseSigning, refusingFormats } from './refusals.ts'
import { whyNotSeal } from './rules.ts'
import { addSignature, signatureOn, signaturesOf } from './signatures.ts'

/**
 * Seals a numbered document with its body's key, as an act of the clerk who holds the seal. The key signs
 * before the act; whatever breaks off before leaves the document numbered, to be sealed under the same number.
 */
export async function sealDocument({ documentId }: { documentId: number }, context: Context) {
  const { actor } = context
  const document = await visibleDocument(actor, documentId)
  refuseSigning(whyNotSeal(document, await signaturesOf(documentId), actor))
  const holder = await sealHolder(document.agencyId)
  if (!holder) throw new Refusal(409, ['signing.no_seal_key'])
  const version = await currentVersion(document)
  const file = await sealedFile({ document, version, holder }, context)
  return await attachSeal({ document, version, file }, context)
}

async function sealedFile(
  { document, version, holder }: { document: DocumentRow; version: VersionRow; holder: KeyHolder },
  { at }: Context,
): Promise<AttachedFile> {
  const agency = found(await agencyById(document.agencyId), 'agency.not_found')
  const signed = await files().open(version.sha256)
  const { places } = version
  const waiting = await refusingFormats(() =>
    preparedSeal(signed, { document, places, agency, at }),
  )
  const cms = await holder.sign(waiting.digest)
  return await attachedFile(waiting, cms, { field: 'seal', at })
}

interface Sealing {
  document: DocumentRow
  version: VersionRow
  file: AttachedFile
}

const bySeal = { field: 'seal', kind: 'seal', preparationId: null, hasReadToEnd: null } as const

const attachSeal = act(
  'document.seal',
  async ({ document, version, file }: Sealing, context) => {
    const { sha256, sizeBytes } = file
    const given = { sha256, sizeBytes, pages: version.pages, places: version.places }
    const next = await addVersion(document, { kind: 'sealed', ...given }, context)
    await addSignature(signatureOn(document, file, { given: bySeal, context }))
    await moveDocument(document, { stage: 'sealed', version: next }, context)
    await completeDocumentStep(document, 'document.seal', null, context)
    return { id: document.id }
  },
  ({ document }) => document.id,
  ({ document, file }) => ({
    version: document.version + 1,
    sha256: file.sha256,
    certificateSha256: file.verdict.signer?.fingerprint,
  }),
)
