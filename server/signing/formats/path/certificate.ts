import type { DistinguishedName } from './distinguished-name.ts'
import type { GeneralName } from './general-names.ts'

/** A public key, so far as it is shown and judged. */
export interface PublicKey {
  kind: 'rsa' | 'ec' | 'dsa' | 'ed25519' | 'ed448' | 'unknown'
  /** Size of the modulus, of the curve or of the prime; nothing where unknown or inherited. */
  bits: number | undefined
  /** Name of the curve. */
  curve: string | undefined
}

/** Named bits of the key usage. Source: RFC 5280 §4.2.1.3 */
export const keyUsageNames = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const

/** What the key of a certificate may be used for. */
export type KeyUsage = (typeof keyUsageNames)[number]

/** One policy of a certificate with its qualifiers. */
export interface CertificatePolicy {
  policy: string
  /** Explicit texts for the reader. */
  notices: string[]
  /** Addresses of practice statements. */
  statements: string[]
}

/** One part of a name space. Source: RFC 5280 §4.2.1.10 */
export interface Subtree {
  base: GeneralName
  /** Whether it has a minimum or maximum, which nobody may use. */
  hasBounds: boolean
}

/** Where revocations are published. Source: RFC 5280 §4.2.1.13 */
export interface DistributionPoint {
  /** Full names, a relative one made full; empty where left out. */
  names: GeneralName[]
  /** As bits 1 to 8 of ReasonFlags; nothing where all reasons are meant. */
  reasons: number | undefined
  /** Names of issuers of the list; empty where it is the certificate's. */
  issuers: DistinguishedName[]
}

/** What the extensions of a certificate say; what is left out is nothing or empty. */
export interface CertificateExtensions {
  isAuthority: boolean
  /** How many authorities may follow below. */
  pathLength: number | undefined
  keyUsage: KeyUsage[] | undefined
  /** Dotted identifiers. */
  extendedUsages: string[] | undefined
  isExtendedUsageCritical: boolean
  policies: CertificatePolicy[] | undefined
  /** Pairs of a policy of the issuer and one of the subject. */
  policyMappings: [string, string][]
  requireExplicitPolicy: number | undefined
  inhibitPolicyMapping: number | undefined
  inhibitAnyPolicy: number | undefined
  permitted: Subtree[]
  excluded: Subtree[]
  alternativeNames: GeneralName[]
  distributionPoints: DistributionPoint[]
  /** Addresses of responders, from the authority information access. */
  ocspAddresses: string[]
  /** Addresses of the issuer's certificate. */
  issuerAddresses: string[]
  /** Addresses of lists, from the distribution points. */
  listAddresses: string[]
  /** Key identifiers, lower-case hexadecimal. */
  subjectKeyId: string | undefined
  authorityKeyId: string | undefined
  /** Whether a responder's certificate is exempt from being asked about. Source: RFC 6960 §4.2.2.2.1 */
  isExemptFromCheck: boolean
  /** Dotted identifiers of critical extensions that are not understood here. */
  unknownCritical: string[]
}

/** A certificate with everything that a verdict or a reader needs. */
export interface Certificate extends CertificateExtensions {
  der: Uint8Array
  /** The part that is signed. */
  tbs: Uint8Array
  version: number
  /** Content of the INTEGER, lower-case hexadecimal. */
  serialNumber: string
  issuer: DistinguishedName
  subject: DistinguishedName
  /** The common name, or the whole subject where it has none. */
  name: string
  organization: string | undefined
  /** ISO 8601 in UTC. */
  notBefore: string
  notAfter: string
  /** SubjectPublicKeyInfo. */
  publicKeyInfo: Uint8Array
  publicKey: PublicKey
  /** Content of the BIT STRING with the key, over which key identifiers are made. */
  publicKeyBits: Uint8Array
  /** AlgorithmIdentifier. */
  signatureAlgorithm: Uint8Array
  signature: Uint8Array
  /** SHA-256 of the DER, lower-case hexadecimal. */
  fingerprint: string
  /** Whether subject and issuer are the same name. */
  isSelfIssued: boolean
}
