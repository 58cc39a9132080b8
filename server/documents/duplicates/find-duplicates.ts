import { rows } from '../../platform/database.ts'
import { issuerKey, symbolKey } from './symbol-key.ts'

/** What is compared of a document that arrives. */
export interface Arriving {
  reference: string | null
  issuerName: string
  issuedOn: string | null
  /** SHA-256 of its file; null where it is not known yet. */
  sha256: string | null
}

/** A registered document that an arrival looks like, and in what. */
export interface Duplicate {
  documentId: number
  arrivalNumber: number | null
  arrivedOn: string | null
  reference: string | null
  issuedOn: string | null
  issuerName: string
  abstract: string
  by: ('symbol' | 'file')[]
}

type Found = Omit<Duplicate, 'by'> & { sameIn: 'symbol' | 'file' }

const shownColumns = `d.id AS document_id, d.arrival_number, d.arrived_on, d.reference,
  d.issued_on, d.issuer_name, d.abstract`

// What was voided, or taken back by its sender, is held no more.
const isHeld = "d.stage NOT IN ('voided', 'cancelled')"

/**
 * What a body has registered already that an arrival looks like: the same number and symbol of the same issuer in the
 * same year, or the same file. Source: Nghị định 30/2020/NĐ-CP, Phụ lục VI, III.1h.
 */
export async function findDuplicates(agencyId: number, arriving: Arriving): Promise<Duplicate[]> {
  const { reference, issuerName, issuedOn, sha256 } = arriving
  const found = await rows<Found>(
    `SELECT 'symbol' AS same_in, ${shownColumns} FROM documents d
     WHERE d.agency_id = :agencyId AND d.arrival_key = :key AND ${isHeld}
       AND (d.issued_on IS NULL OR :year = '' OR substr(d.issued_on, 1, 4) = :year)
     UNION ALL
     SELECT 'file' AS same_in, ${shownColumns}
     FROM document_versions v JOIN documents d ON d.id = v.document_id
     WHERE v.sha256 = :sha256 AND v.kind = 'received' AND d.agency_id = :agencyId
       AND d.direction = 'incoming' AND ${isHeld} LIMIT 500`,
    {
      agencyId,
      key: symbolKey(reference ?? ''),
      year: issuedOn?.slice(0, 4) ?? '',
      sha256: sha256 ?? '',
    },
  )
  const issuer = issuerKey(issuerName)
  const isSame = (each: Found) => each.sameIn === 'file' || issuerKey(each.issuerName) === issuer
  return joined(found.filter(isSame)).slice(0, mostShown)
}

const mostShown = 20

function joined(found: readonly Found[]): Duplicate[] {
  const byDocument = new Map<number, Duplicate>()
  for (const { sameIn, ...document } of found) {
    const before = byDocument.get(document.documentId)
    if (before) before.by.push(sameIn)
    else byDocument.set(document.documentId, { ...document, by: [sameIn] })
  }
  return [...byDocument.values()]
}
