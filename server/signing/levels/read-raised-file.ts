import { readsFromInside, visibleDocument } from '../../documents/official-document.ts'
import { recordReading } from '../../documents/rights/record-reading.ts'
import { versionOf } from '../../documents/versions.ts'
import type { Context } from '../../platform/context.ts'
import { files } from '../../platform/files.ts'
import type { FileReply } from '../../platform/http.ts'
import { found } from '../../platform/refusal.ts'
import { raisingOf } from './raising-rows.ts'

/** The bytes of a version with the evidence gathered for it since, as a download; refused as not found where there is none yet. */
export async function readRaisedFile(
  { documentId, version }: { documentId: number; version: number },
  context: Context,
): Promise<FileReply> {
  const document = await visibleDocument(context.actor, documentId)
  const isOpen = readsFromInside(context.actor, document) || version === document.version
  const { sha256 } = await versionOf(document.id, isOpen ? version : 0)
  const { raised } = found(await raisingOf(sha256), 'document.not_raised')
  const { sha256: proving } = found(raised, 'document.not_raised')
  await recordReading(document, context)
  const name = `kem-bang-chung-${proving.slice(0, 12)}.pdf`
  return { bytes: await files().open(proving), mediaType: 'application/pdf', name }
}
