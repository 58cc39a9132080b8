import { seenWithin, seerValues, type DocumentRow } from '../documents/official-document.ts'
import type { VersionRow } from '../documents/versions.ts'
import type { Actor } from '../platform/context.ts'
import { row } from '../platform/database.ts'
import { found } from '../platform/refusal.ts'
import type { DocumentPlaces } from './field-places.ts'
import type { StandingSignature } from './rules.ts'

/** A document before it is signed, numbered or sealed: its file in force, and the signer's signature on that. */
export interface SigningState {
  document: DocumentRow
  file: Pick<VersionRow, 'sha256' | 'pages' | 'kind'> & { places: DocumentPlaces | null }
  signatures: StandingSignature[]
  /** SHA-256 of the registered image of the body's seal; null where the drawn one is used. */
  sealImage: string | null
  /** How many annexes stand in files of their own. */
  annexCount: number
  /** Whether the actor answered for its form. */
  hasCheckedForm: boolean
}

interface Beside {
  sha256: string | null
  pages: number | null
  places: string | null
  fileKind: VersionRow['kind'] | null
  signedById: number | null
  sealImage: string | null
  annexCount: number
  formChecks: number
}

/** The state of a document of the actor's own body, in one statement; any other is refused as not found. */
export async function signingState(actor: Actor, documentId: number): Promise<SigningState> {
  const read = await row<DocumentRow & Beside>(
    `SELECT d.*, v.sha256, v.pages, v.places, v.kind AS file_kind, s.person_id AS signed_by_id,
       i.sha256 AS seal_image,
       (SELECT COUNT(*) FROM annexes a WHERE a.document_id = d.id) AS annex_count,
       (SELECT COUNT(*) FROM opinions c WHERE c.document_id = d.id AND c.step = 'form-check'
        AND c.outcome = 'approve' AND c.person_id = :checkerId) AS form_checks
     FROM documents d
     LEFT JOIN document_versions v ON v.document_id = d.id AND v.version = d.version
     LEFT JOIN signatures s ON s.document_id = d.id AND s.version = d.version AND s.field = 'signer'
     LEFT JOIN stamp_images i ON i.owner_kind = 'body' AND i.owner_id = d.agency_id
     WHERE d.id = :documentId AND ${seenWithin()}`,
    { documentId, checkerId: actor.personId, ...seerValues(actor) },
  )
  const {
    sha256,
    pages,
    places,
    fileKind,
    signedById,
    sealImage,
    annexCount,
    formChecks,
    ...document
  } = found(read, 'document.not_found')
  const { version } = document
  return {
    document,
    file: {
      sha256: sha256 ?? '',
      pages: pages ?? 0,
      kind: fileKind ?? 'drafted',
      places: places === null ? null : (JSON.parse(places) as DocumentPlaces),
    },
    sealImage,
    annexCount: Number(annexCount),
    hasCheckedForm: Number(formChecks) > 0,
    signatures: signedById === null ? [] : [{ field: 'signer', version, personId: signedById }],
  }
}
