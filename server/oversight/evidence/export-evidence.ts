import {
  readsFromInside,
  visibleDocument,
  type DocumentRow,
} from '../../documents/official-document.ts'
import { refuseWithdrawn } from '../../documents/freezes.ts'
import { act } from '../../journal/act.ts'
import type { Actor, Context } from '../../platform/context.ts'
import { sha256 } from '../../platform/digest.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import type { FileReply } from '../../platform/http.ts'
import { reasons, refuseIf } from '../../platform/refusal.ts'
import { originOf } from '../traced.ts'
import { buildBundle } from './build-bundle.ts'
import { collect } from './collect.ts'
import type * as contract from './contract.ts'
import { whyNotExport } from './rules.ts'

/**
 * What proves the life of a document to a stranger, as one file; an auditor's begins at the origin, over every body
 * on their side of the walls. That it was taken, and the hash of what was taken, is a line of the journal itself.
 */
export async function exportEvidence(
  { documentId }: InputOf<typeof contract.exportEvidence>,
  context: Context,
): Promise<FileReply> {
  const { actor } = context
  const document = await documentToExport(documentId, actor)
  const collected = await collect(document, context)
  const bytes = await buildBundle(collected)
  const holdsContent = collected.facts.withdrawn === undefined
  await recordExport({ documentId: document.id, sha256: sha256(bytes), holdsContent }, context)
  const name = `${(document.reference ?? document.uuid).replaceAll(/[^\p{L}\p{N}-]+/gu, '-')}.tamcap.zip`
  return { bytes, mediaType: 'application/zip', name }
}

/** A document whose evidence the actor may have; refused otherwise. */
export async function documentToExport(documentId: number, actor: Actor): Promise<DocumentRow> {
  const asked = await visibleDocument(actor, documentId)
  refuseIf(403, [
    ...reasons([!readsFromInside(actor, asked), 'oversight.not_your_role']),
    ...whyNotExport(asked, actor),
  ])
  return actor.roles.includes('auditor') ? await originOf(asked, actor) : asked
}

const recordExport = act(
  'evidence.export',
  async (given: { documentId: number; sha256: string; holdsContent: boolean }) => {
    // Its sender may have taken it back while it was being packed.
    if (given.holdsContent) await refuseWithdrawn(given.documentId)
    return given
  },
  ({ documentId }) => documentId,
  (given) => ({ sha256: given.sha256 }),
)
