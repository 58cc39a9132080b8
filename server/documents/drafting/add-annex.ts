import { act } from '../../journal/act.ts'
import type { Context } from '../../platform/context.ts'
import { insert, row } from '../../platform/database.ts'
import { files } from '../../platform/files.ts'
import { Refusal } from '../../platform/refusal.ts'
import { moveDocument } from '../official-document.ts'
import { refuseSecret } from '../secrecy.ts'
import { ownDraft } from './own-draft.ts'
import { onlyFile, type FileGiven } from './upload-main-file.ts'

/** An annex whose bytes are kept. */
interface AnnexGiven {
  name: string
  mediaType: string
  sha256: string
  sizeBytes: number
}

const longestName = 255
const longestMediaType = 120

/** Adds an annex of any kind to a draft: checked in memory, then kept, then named by an act. */
export async function addAnnex(
  { documentId, file, secrecy }: FileGiven,
  context: Context,
): Promise<{ ordinal: number }> {
  await ownDraft(documentId, context)
  const upload = onlyFile(file)
  await refuseSecret(upload, secrecy)
  if (upload.bytes.length === 0) throw new Refusal(422, ['document.empty_file'])
  const name = upload.name.slice(-longestName)
  const mediaType = upload.mediaType.slice(0, longestMediaType)
  const given = { name, mediaType, ...(await files().keep(upload.bytes)) }
  return await nameAnnex({ documentId, given }, context)
}

const nameAnnex = act(
  'document.add_annex',
  async ({ documentId, given }: { documentId: number; given: AnnexGiven }, context) => {
    const { document, ...hands } = await ownDraft(documentId, context)
    // Two at once read the same last place; the document's revision lets one of them through.
    const last = await row<{ ordinal: number | null }>(
      'SELECT MAX(ordinal) AS ordinal FROM annexes WHERE document_id = :documentId',
      { documentId },
    )
    const ordinal = Number(last?.ordinal ?? 0) + 1
    await moveDocument(document, {}, context)
    await insert('annexes', { documentId, ordinal, ...given })
    return { ordinal, forPostId: hands.actedFor?.postId ?? null }
  },
  ({ documentId }) => documentId,
  ({ given }, { ordinal, forPostId }) => ({ ordinal, sha256: given.sha256, forPostId }),
)
