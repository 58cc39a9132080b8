import { agencyById } from '../../agencies/directory.ts'
import { act } from '../../journal/act.ts'
import type { Context } from '../../platform/context.ts'
import type { Upload } from '../../platform/endpoint.ts'
import { files } from '../../platform/files.ts'
import { found, Refusal } from '../../platform/refusal.ts'
import { moveDocument } from '../official-document.ts'
import type { DeclaredSecrecy } from '../secrecy.ts'
import { addVersion, type VersionGiven } from '../versions.ts'
import { ownDraft, writtenBy } from './own-draft.ts'
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
  const { document } = await ownDraft(documentId, context)
  const { agencyId, signerName } = document
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

const nameMainFile = act(
  'document.upload_main_file',
  async ({ documentId, given }: { documentId: number; given: VersionGiven }, context) => {
    const { document, ...hands } = await ownDraft(documentId, context)
    const version = await addVersion(document, given, context)
    const changes = { version, pageAmount: given.pages, ...writtenBy(hands) }
    await moveDocument(document, changes, context)
    return { id: documentId, forPostId: hands.actedFor?.postId ?? null }
  },
  ({ documentId }) => documentId,
  ({ given }, { forPostId }) => ({ sha256: given.sha256, forPostId }),
)
