import type { Context } from '../../platform/context.ts'
import type { FileReply } from '../../platform/http.ts'
import type { DraftForm } from './compose-content.ts'
import { prepareDraft } from './prepare-draft.ts'
import { printDraft } from './print-draft.ts'

/** A draft as it would be printed; nothing of it is kept. */
export async function preview(form: DraftForm, context: Context): Promise<FileReply> {
  const { content } = await prepareDraft(form, context)
  const { pdf } = await printDraft(content, context.at)
  return { bytes: pdf, mediaType: 'application/pdf' }
}
