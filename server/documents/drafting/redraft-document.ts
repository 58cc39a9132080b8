import { act } from '../../journal/act.ts'
import type { Context } from '../../platform/context.ts'
import { change } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { DraftContent } from '../layout/content.ts'
import { moveDocument, type DocumentRow } from '../official-document.ts'
import { codeOf, giveCode, newVerificationCode } from '../verification/code.ts'
import { addVersion, currentVersion, type VersionGiven } from '../versions.ts'
import type { DraftForm } from './compose-content.ts'
import { refuseUnknownAnswer } from './draft-document.ts'
import { draftedFields, insertRecipients } from './draft-fields.ts'
import { ownDraft, writtenBy, type OwnDraft } from './own-draft.ts'
import { prepareDraft, type PreparedDraft } from './prepare-draft.ts'
import { keepPrinted } from './print-draft.ts'

/** A form for a draft that stands, and the version its drafter had before their eyes. */
export type RedraftForm = DraftForm & { documentId: number; baseVersion: number }

interface Redrafted {
  form: RedraftForm
  prepared: PreparedDraft
  printed: VersionGiven | undefined
  /** For a draft that was begun before there were codes. */
  newCode: string | undefined
}

/** Writes a new version of a draft, unless somebody wrote one since the drafter looked. */
export async function redraftDocument(
  form: RedraftForm,
  context: Context,
): Promise<{ id: number }> {
  const { document, as } = await redraftable(form, context)
  const prepared = await prepareDraft(form, { ...context, actor: as })
  if (form.answersId !== null) await refuseUnknownAnswer(form.answersId, context)
  const body = form.text === '' ? await bodyBefore(document) : prepared.content.body
  const known = await codeOf(document.id)
  const code = known ?? newVerificationCode()
  const printed = body && (await keepPrinted({ ...prepared.content, body }, context.at, code))
  const newCode = known === undefined ? code : undefined
  return await writeAgain({ form, prepared, printed, newCode }, context)
}

// Without a text the body stays: what was typed is printed under the new fields, what was uploaded stands.
async function bodyBefore(document: DocumentRow): Promise<DraftContent['body'] | undefined> {
  if (document.version === 0) return undefined
  return (await currentVersion(document)).content?.body
}

async function redraftable(
  { documentId, baseVersion }: RedraftForm,
  context: Pick<Context, 'actor' | 'at'>,
): Promise<OwnDraft> {
  const draft = await ownDraft(documentId, context)
  if (draft.document.version !== baseVersion) {
    throw new Refusal(409, ['document.changed_meanwhile'])
  }
  return draft
}

const writeAgain = act(
  'document.redraft',
  async ({ form, prepared, printed, newCode }: Redrafted, context) => {
    const { document, ...hands } = await redraftable(form, context)
    const { id } = document
    const moved = printed && { version: document.version + 1, pageAmount: printed.pages }
    // First the row that a rival would have moved: the later of two is refused there.
    const fields = { ...draftedFields(form, prepared), ...writtenBy(hands) }
    await moveDocument(document, { ...fields, ...moved }, context)
    await change('DELETE FROM recipients WHERE document_id = :id', { id })
    await insertRecipients(id, form.recipients)
    if (newCode !== undefined) await giveCode(id, newCode)
    if (printed) await addVersion(document, printed, context)
    return { id, forPostId: hands.actedFor?.postId ?? null }
  },
  ({ form }) => form.documentId,
  ({ printed }, { forPostId }) => ({ sha256: printed?.sha256 ?? null, forPostId }),
)
