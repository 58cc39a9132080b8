import { row } from '../platform/database.ts'
import { fieldPlaces, type DocumentPlaces } from './field-places.ts'
import type { Zones } from './formats/verdict/zones/zone.ts'

/** What is known here of a stored file beside its bytes. */
export interface KnownFile {
  /** SHA-256 of the file that proves the most: the raised one, else the file itself. */
  provenBy: string
  /** Where its signatures stand, where it was signed here. */
  zones: Zones | undefined
}

/** What is known here of a stored file: the evidence gathered for it, and its own places. */
export async function knownFile(sha256: string): Promise<KnownFile> {
  const known = await row<{ raised: string | null; places: string | null }>(
    `SELECT
       (SELECT sha256 FROM raised_files WHERE base_sha256 = :sha256
        ORDER BY step DESC LIMIT 1) AS raised,
       (SELECT places FROM document_versions WHERE sha256 = :sha256 AND places IS NOT NULL
        ORDER BY document_id, version LIMIT 1) AS places`,
    { sha256 },
  )
  const places = known?.places ? (JSON.parse(known.places) as DocumentPlaces) : undefined
  return { provenBy: known?.raised ?? sha256, zones: places && zonesOf(places) }
}

/** Where the signatures of a document stand, and what each may cover: the seal a part of the signer’s. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II */
export function zonesOf(places: DocumentPlaces): Zones {
  const { signer, seal, initials = [] } = fieldPlaces(places)
  const initialled = initials.map((place, at) => [`initial-${String(at + 1)}`, place] as const)
  return { signer, seal: { ...seal, mayCover: ['signer'] }, ...Object.fromEntries(initialled) }
}
