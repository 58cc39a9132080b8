import type { z } from 'zod'
import type { Context } from '../platform/context.ts'
import { insert, row } from '../platform/database.ts'
import { found, refuseIf } from '../platform/refusal.ts'
import type { versionShown } from './contract.ts'
import { whyNotRead } from './freezes.ts'
import type { DraftContent } from './layout/content.ts'
import type { Places } from './layout/places.ts'
import type { DocumentRow } from './official-document.ts'

/** What made a version of the main file. */
export type VersionKind = z.output<typeof versionShown>['kind']

/** A version of a document's main file; its bytes are in the store by their hash. */
export interface VersionRow {
  documentId: number
  /** From 1, without a gap. */
  version: number
  kind: VersionKind
  sha256: string
  sizeBytes: number
  pages: number
  content: DraftContent | null
  /** Where number, date, signature and seal go; null before anybody has looked for them. */
  places: Places | null
  madeAt: string
  madeByPostId: number
  madeByName: string
}

/** What a new version is made of. */
export interface VersionGiven {
  kind: VersionKind
  sha256: string
  sizeBytes: number
  pages: number
  content?: DraftContent | null
  places?: Places | null
}

type StoredVersion = Omit<VersionRow, 'content' | 'places'> &
  Record<'content' | 'places', string | null>

/** The version of the main file that is in force; refused where there is none yet. */
export async function currentVersion(
  document: Pick<DocumentRow, 'id' | 'version'>,
): Promise<VersionRow> {
  return await versionOf(document.id, document.version)
}

/** One version of the main file; refused as not found where there is none, and as gone (410) where the sender took it back. */
export async function versionOf(documentId: number, version: number): Promise<VersionRow> {
  const stored = await row<StoredVersion & { direction: string; stage: string }>(
    `SELECT v.*, d.direction, d.stage FROM document_versions v JOIN documents d ON d.id = v.document_id
     WHERE v.document_id = :documentId AND v.version = :version`,
    { documentId, version },
  )
  const { content, places, direction, stage, ...known } = found(
    stored,
    'document.version_not_found',
  )
  refuseIf(410, whyNotRead({ direction, stage }))
  return {
    ...known,
    content: parsed(content) as DraftContent | null,
    places: parsed(places) as Places | null,
  }
}

function parsed(text: string | null): unknown {
  return text === null ? null : JSON.parse(text)
}

/** Adds the next version inside an act and gives its number; the caller moves the document to it. */
export async function addVersion(
  { id, version: before }: Pick<DocumentRow, 'id' | 'version'>,
  { kind, sha256, sizeBytes, pages, content = null, places = null }: VersionGiven,
  { actor, at }: Pick<Context, 'actor' | 'at'>,
): Promise<number> {
  const version = before + 1
  await insert('document_versions', {
    documentId: id,
    version,
    kind,
    sha256,
    sizeBytes,
    pages,
    content: content && JSON.stringify(content),
    places: places && JSON.stringify(places),
    madeAt: at,
    madeByPostId: actor.postId,
    madeByName: actor.name,
  })
  return version
}
