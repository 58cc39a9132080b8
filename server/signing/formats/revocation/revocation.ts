/** Why a certificate was revoked, in the order of CRLReason. Source: RFC 5280 §5.3.1 */
export const revocationReasons = [
  'unspecified',
  'key-compromise',
  'authority-compromise',
  'affiliation-changed',
  'superseded',
  'cessation-of-operation',
  'certificate-hold',
  'unused',
  'remove-from-list',
  'privilege-withdrawn',
  'attribute-authority-compromise',
] as const

/** One of the reasons; 7 is not used. */
export type RevocationReason = Exclude<(typeof revocationReasons)[number], 'unused'>

/** That a certificate was revoked. */
export interface Revocation {
  /** Content of the INTEGER, lower-case hexadecimal. */
  serialNumber: string
  /** ISO 8601 UTC. */
  revokedAt: string
  reason: RevocationReason
}

/** Number of a reason in CRLReason. */
export const reasonNumber = (reason: RevocationReason): number => revocationReasons.indexOf(reason)
