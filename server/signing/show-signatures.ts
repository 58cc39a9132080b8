import { visibleDocument } from '../documents/official-document.ts'
import { currentVersion } from '../documents/versions.ts'
import type { Context } from '../platform/context.ts'
import { evidenceOf } from './levels/evidence-of.ts'
import { verdictsOf } from './verdicts.ts'

/** The verdicts on the signatures of a document's file in force, judged with the evidence gathered for it since. */
export async function showSignatures(
  { documentId }: { documentId: number },
  { actor, at }: Context,
) {
  const document = await visibleDocument(actor, documentId)
  const { sha256, version } = await currentVersion(document)
  const evidence = await evidenceOf(sha256)
  const signatures = await verdictsOf(sha256, at)
  return { sha256, version, signatures, evidence }
}
