import type { Context } from '../platform/context.ts'
import { row } from '../platform/database.ts'
import { files } from '../platform/files.ts'
import type { FileReply } from '../platform/http.ts'
import { found, refuseIf } from '../platform/refusal.ts'
import { whyNotRead } from './freezes.ts'
import { readsFromInside, visibleDocument } from './official-document.ts'
import { recordReading } from './rights/record-reading.ts'
import { versionOf } from './versions.ts'

/** The bytes of one version of a main file. */
export async function readMainFile(
  { documentId, version }: { documentId: number; version: number },
  context: Context,
): Promise<FileReply> {
  const document = await visibleDocument(context.actor, documentId)
  const isOpen = readsFromInside(context.actor, document) || version === document.version
  const { sha256 } = await versionOf(document.id, isOpen ? version : 0)
  await recordReading(document, context)
  return { bytes: await files().open(sha256), mediaType: 'application/pdf' }
}

/** The bytes of an annex; always a download, whatever it says it is. */
export async function readAnnexFile(
  { documentId, ordinal }: { documentId: number; ordinal: number },
  context: Context,
): Promise<FileReply> {
  const document = await visibleDocument(context.actor, documentId)
  refuseIf(410, whyNotRead(document))
  const annex = await row<{ name: string; sha256: string }>(
    'SELECT name, sha256 FROM annexes WHERE document_id = :id AND ordinal = :ordinal',
    { id: document.id, ordinal },
  )
  const { name, sha256 } = found(annex, 'document.annex_not_found')
  await recordReading(document, context)
  return { bytes: await files().open(sha256), mediaType: 'application/octet-stream', name }
}
