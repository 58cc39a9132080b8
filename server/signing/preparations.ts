import { change, insert, row } from '../platform/database.ts'
import type { ByteRange } from './formats/pdf/byte-range.ts'

/** Bytes prepared for a signature, as the row stands. */
export interface PreparationRow {
  documentId: number
  id: number
  agencyId: number
  field: string
  postId: number
  personId: number
  certificateSha256: string
  baseVersion: number
  baseSha256: string
  preparedSha256: string
  /** SHA-256 of the bytes that the signature covers, in hex. */
  digest: string
  byteRange: ByteRange
  /** Where the fields stand, as JSON. */
  places: string
  preparedAt: string
  expiresAt: string
}

type Stored = Omit<PreparationRow, 'byteRange'> & { byteRange: string }

/** The preparation with this identifier, as long as no later one has taken its place, and whether it has its signature. */
export async function preparationById(
  id: number,
): Promise<(PreparationRow & { isUsed: boolean }) | undefined> {
  const stored = await row<Stored & { usedBy: number | null }>(
    `SELECT p.*, s.person_id AS used_by FROM signature_preparations p
     LEFT JOIN signatures s ON s.preparation_id = p.id WHERE p.id = :id`,
    { id },
  )
  if (!stored) return undefined
  const { usedBy, byteRange, ...rest } = stored
  return { ...rest, byteRange: JSON.parse(byteRange) as ByteRange, isUsed: usedBy !== null }
}

/** Puts a preparation in the place of the document's earlier one, inside an act. */
export async function replacePreparation(given: PreparationRow): Promise<void> {
  const stored: Stored = { ...given, byteRange: JSON.stringify(given.byteRange) }
  if (await replaced(stored)) return
  try {
    await insert('signature_preparations', stored)
  } catch (problem) {
    // A rival of the same signer was first with the row: the later one stays.
    if ((problem as Error).name !== 'SequelizeUniqueConstraintError') throw problem
    await replaced(stored)
  }
}

async function replaced(stored: Stored): Promise<boolean> {
  const affected = await change(
    `UPDATE signature_preparations SET id = :id, agency_id = :agencyId, field = :field,
       post_id = :postId, person_id = :personId, certificate_sha256 = :certificateSha256,
       base_version = :baseVersion, base_sha256 = :baseSha256, prepared_sha256 = :preparedSha256,
       digest = :digest, byte_range = :byteRange, places = :places, prepared_at = :preparedAt,
       expires_at = :expiresAt
     WHERE document_id = :documentId`,
    { ...stored },
  )
  return affected > 0
}
