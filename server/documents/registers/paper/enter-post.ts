import { act } from '../../../journal/act.ts'
import { note } from '../../../journal/notes.ts'
import type { Context } from '../../../platform/context.ts'
import { insert, rows } from '../../../platform/database.ts'
import type { InputOf, ReplyOf } from '../../../platform/endpoint.ts'
import { newId } from '../../../platform/identifiers.ts'
import { reasons, refuseIf } from '../../../platform/refusal.ts'
import { visibleDocument } from '../../official-document.ts'
import { whyNotKeeper } from '../numbers/rules.ts'
import type { enterPost as description } from './contract.ts'

type Given = InputOf<typeof description>

/** Enters envelopes in the post book: those named, or one for each recipient of a document that no installation serves. */
export async function enterPost(
  given: Given,
  context: Context,
): Promise<ReplyOf<typeof description>> {
  const { actor } = context
  const { documentId } = given
  const document = documentId === null ? null : await visibleDocument(actor, documentId)
  refuseIf(403, whyNotKeeper(actor.roles))
  const to = given.to.length > 0 ? given.to : await paperRecipients(documentId)
  const reference = given.reference ?? document?.reference ?? ''
  refuseIf(
    422,
    reasons([to.length === 0, 'envelope.nowhere_to'], [reference === '', 'envelope.no_reference']),
  )
  return await enter({ ...given, to, reference }, context)
}

async function paperRecipients(documentId: number | null): Promise<Given['to']> {
  const found = await rows<{ name: string }>(
    `SELECT name FROM recipients WHERE document_id = :documentId AND agency_id IS NULL
     ORDER BY ordinal LIMIT 100`,
    { documentId },
  )
  return found.map(({ name }) => ({ name, envelopes: 1 }))
}

const enter = act(
  'envelope.enter',
  async (given: Given & { reference: string }, { actor: { agencyId } }) => {
    const { documentId, reference, postedOn, received, note: remark } = given
    const beside = { agencyId, year: postedOn.slice(0, 4), postedOn, documentId, reference }
    const entries = given.to.map(({ name, envelopes }) => ({
      ...{ ...beside, id: newId(), toName: name, envelopes, received, note: remark },
    }))
    await insert('post_entries', entries)
    if (documentId !== null) note('document.post', documentId, { postedOn, to: given.to })
    return { id: entries[0]?.id ?? 0, entries: entries.length }
  },
  (_, { id }) => id,
  ({ reference, postedOn, to }) => ({ reference, postedOn, to }),
)
