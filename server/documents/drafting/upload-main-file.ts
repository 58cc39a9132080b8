import { agencyById } from '../../agencies/directory.ts'
import { act } from '../../journal/act.ts'
import type { Context } from '../../platform/context.ts'
import type { Upload } from '../../platform/endpoint.ts'
import { files } from '../../platform/files.ts'
import { found, Refusal, refuseIf } from '../../platform/refusal.ts'
import { moveDocument, visibleDocument, type DocumentRow } from '../official-document.ts'
import { statusOf, whyNotRedraft } from '../rules.ts'
import type { DeclaredSecrecy } from '../secrecy.ts'
import { addVersion, type VersionGiven } from '../versions.ts'
import { readUploaded } from './read-uploaded.ts'

/** A file for a document of one's own, and what its drafter declares of it. */
export interface FileGiven {
  documentId: number
  file: Upload[]
  secrecy: DeclaredSecrecy
}

/** Takes a finished PDF as the main file of a draft: checked in memory, then kept, then named by an act. */
export async function uploadMainFile(
  { documentId, file, secrecy }: FileGiven,
  context: Context,
): Promise<{ id: number }> {
  const { agencyId, signerName } = await ownDraft(documentId, context)
  const { profile } = found(await agencyById(agencyId), 'agency.not_found')
  const upload = onlyFile(file)
  const read = await readUploaded(upload, { secrecy, profile, signerName: signerName ?? '' })
  const kept = await files().keep(upload.bytes)
  return await nameMainFile({ documentId, given: { kind: 'uploaded', ...kept, ...read } }, context)
}

/** The one file of a request; the contract lets no more in. */
export function onlyFile([upload]: readonly Upload[]): Upload {
  if (!upload) throw new Refusal(400, ['request.file_missing'])
  return upload
}

/** A draft that the actor may change. */
export async function ownDraft(
  documentId: number,
  { actor }: Pick<Context, 'actor'>,
): Promise<DocumentRow> {
  const document = await visibleDocument(actor, documentId)
  const why = whyNotRedraft(document, actor)
  refuseIf(statusOf(why), why)
  return document
}

const nameMainFile = act(
  'document.upload_main_file',
  async ({ documentId, given }: { documentId: number; given: VersionGiven }, context) => {
    const document = await ownDraft(documentId, context)
    const version = await addVersion(document, given, context)
    await moveDocument(document, { version, pageAmount: given.pages }, context)
    return { id: documentId }
  },
  ({ documentId }) => documentId,
  ({ given }) => ({ sha256: given.sha256 }),
)
