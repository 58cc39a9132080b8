import { act } from '../../journal/act.ts'
import type { Context } from '../../platform/context.ts'
import { insert, row } from '../../platform/database.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { newId } from '../../platform/identifiers.ts'
import { refuseIf } from '../../platform/refusal.ts'
import { moveDocument, visibleDocument, type DocumentRow } from '../official-document.ts'
import { recordRightChange, titleOf } from './changes.ts'
import type * as contract from './contract.ts'
import * as rules from './rules.ts'

/** The narrowing in force of a document, if there is one. */
export async function narrowingOf(documentId: number): Promise<number | null> {
  const narrowing = await row<{ id: number }>(
    `SELECT n.id FROM narrowings n LEFT JOIN widenings w ON w.narrowing_id = n.id
     WHERE n.document_id = :documentId AND w.narrowing_id IS NULL`,
    { documentId },
  )
  return narrowing?.id ?? null
}

/** Narrows a document to those who have a hand in it. */
export const narrowDocument = act(
  'document.narrow',
  async ({ documentId, reason }: InputOf<typeof contract.narrowDocument>, context) => {
    const document = await visibleDocument(context.actor, documentId)
    refuseIf(403, rules.whyNotChanger({ actor: context.actor, subject: document }))
    await moveDocument(document, {}, context)
    refuseIf(409, rules.whyNotNarrow((await narrowingOf(documentId)) !== null))
    const id = newId()
    await insert('narrowings', { id, documentId, reason, narrowedAt: context.at })
    await recordRightChange(subjectOf(document), { kind: 'narrow', causeId: id }, context)
    return { id }
  },
  ({ documentId }) => documentId,
  ({ reason }) => ({ reason }),
)

/** Opens a narrowed document to its body again. */
export const widenDocument = act(
  'document.widen',
  async ({ documentId }: InputOf<typeof contract.widenDocument>, context) => {
    const document = await visibleDocument(context.actor, documentId)
    refuseIf(403, rules.whyNotChanger({ actor: context.actor, subject: document }))
    await moveDocument(document, {}, context)
    const id = await narrowingOf(documentId)
    refuseIf(409, rules.whyNotWiden(id !== null))
    await widen(id ?? 0, context)
    const what = { kind: 'widen', causeId: id ?? 0 } as const
    await recordRightChange(subjectOf(document), what, context)
    return { id: documentId }
  },
  ({ documentId }) => documentId,
)

/** Ends a narrowing inside an act. */
export async function widen(narrowingId: number, { at }: Context): Promise<void> {
  await insert('widenings', { narrowingId, widenedAt: at })
}

function subjectOf(document: DocumentRow) {
  const { agencyId, id } = document
  const title = titleOf(document)
  return { agencyId, subjectType: 'document', subjectId: id, title } as const
}
