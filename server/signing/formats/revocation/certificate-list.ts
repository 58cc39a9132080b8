import type { DistinguishedName } from '../path/distinguished-name.ts'
import type { GeneralName } from '../path/general-names.ts'
import type { RevocationReason } from './revocation.ts'

/** Which certificates and reasons a list is about. Source: RFC 5280 §5.2.5 */
export interface ListScope {
  /** Full names of its distribution point; empty where it names none. */
  names: GeneralName[]
  only: 'users' | 'authorities' | 'attributes' | undefined
  /** As bits 1 to 8 of ReasonFlags; nothing where all reasons are meant. */
  reasons: number | undefined
  isIndirect: boolean
  /** The extension as it stands, hexadecimal; a delta must have the same as its base. */
  whole: string
}

/** One revoked certificate of a list. */
export interface ListEntry {
  /** ISO 8601 in UTC. */
  revokedAt: string
  reason: RevocationReason
}

/** A list of revoked certificates. */
export interface CertificateList {
  der: Uint8Array
  /** The part that is signed. */
  tbs: Uint8Array
  issuer: DistinguishedName
  /** ISO 8601 in UTC. */
  thisUpdate: string
  nextUpdate: string | undefined
  scope: ListScope | undefined
  /** Number of the list, big-endian. */
  number: bigint | undefined
  /** Number of the list that this one only adds to; nothing for a complete list. */
  baseNumber: bigint | undefined
  /** Lower-case hexadecimal. */
  authorityKeyId: string | undefined
  /** Since when expired certificates stay listed, ISO 8601. */
  expiredSince: string | undefined
  /** Whether the list, or an entry, has a critical extension that is not understood here. */
  hasUnknownCritical: boolean
  /** AlgorithmIdentifier. */
  signatureAlgorithm: Uint8Array
  signature: Uint8Array
  entryCount: number
  /** The entry of a certificate, by the key of its issuer's name and its serial number in hexadecimal. */
  entryOf: (issuerKey: string, serialNumber: string) => ListEntry | undefined
}
