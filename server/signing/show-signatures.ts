import { visibleDocument } from '../documents/official-document.ts'
import { currentVersion } from '../documents/versions.ts'
import type { Context } from '../platform/context.ts'
import { verdictsOf } from './verdicts.ts'

/** The verdicts on the signatures of a document's file in force. */
export async function showSignatures(
  { documentId }: { documentId: number },
  { actor, at }: Context,
) {
  const document = await visibleDocument(actor, documentId)
  const { sha256 } = await currentVersion(document)
  return { sha256, signatures: await verdictsOf(sha256, at) }
}
