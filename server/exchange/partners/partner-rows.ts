import { createHash, X509Certificate } from 'node:crypto'
import { row, rows } from '../../platform/database.ts'
import { found } from '../../platform/refusal.ts'
import { blocks } from '../../signing/formats/cms/pem-key.ts'

/** The ways to another installation. */
export type CarrierKind = 'https' | 'axis' | 'folder'

/** Another installation, as its row stands. */
export interface PartnerRow {
  id: number
  name: string
  carrier: CarrierKind
  /** Its address, or the folder that carries bundles. */
  address: string
  /** By which its requests are known, PEM. */
  certificate: string | null
  certificateSha256: string | null
  /** Whom it trusts to name its bodies, PEM. */
  anchors: string | null
  /** How an exchange axis knows this installation. */
  systemId: string | null
  pausedAt: string | null
  failures: number
  nextTryAt: string
  reachedAt: string | null
  problem: string | null
  /** When the hash of its certificate was compared with the other side, and by whom. */
  comparedAt: string | null
  comparedByName: string | null
  /** When an axis or a folder was last asked for what came. */
  pulledAt: string | null
}

/** The partners that are not retired, in the order in which they were entered. */
export async function allPartners(): Promise<PartnerRow[]> {
  return await rows<PartnerRow>('SELECT * FROM partners WHERE retired_at IS NULL ORDER BY id')
}

/** The certificates (PEM) by which installations were known with which the exchange has ended. */
export async function retiredCertificates(): Promise<string[]> {
  const found = await rows<{ certificate: string }>(
    'SELECT certificate FROM partners WHERE retired_at IS NOT NULL AND certificate IS NOT NULL',
  )
  return found.map(({ certificate }) => certificate)
}

/** A partner that is not retired; any other is refused as not found. */
export async function partnerById(partnerId: number): Promise<PartnerRow> {
  const partner = await row<PartnerRow>(
    'SELECT * FROM partners WHERE id = :partnerId AND retired_at IS NULL',
    { partnerId },
  )
  return found(partner, 'partner.not_found')
}

/** The partner whose requests come with a certificate of this SHA-256. */
export async function partnerByCertificate(sha256: string): Promise<PartnerRow | undefined> {
  return await row<PartnerRow>('SELECT * FROM partners WHERE certificate_sha256 = :sha256', {
    sha256,
  })
}

/** The first certificate of a PEM text, its SHA-256 in lower-case hexadecimal; nothing where there is none that can be read. */
export function certificateIn(pem: string): { der: Uint8Array; sha256: string } | undefined {
  const [der] = blocks(pem, 'CERTIFICATE')
  if (!der) return undefined
  try {
    new X509Certificate(der)
  } catch {
    return undefined
  }
  return { der, sha256: createHash('sha256').update(der).digest('hex') }
}

/** The SQL of since when a partner is held back: from before where it is so already, else from `:at`; null where it is let go. */
export function pausedSince(isHeld: boolean): string {
  return isHeld ? 'COALESCE(paused_at, :at)' : 'NULL'
}
