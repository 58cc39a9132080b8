import { z } from 'zod'
import { done, endpoint, line, moment } from '../../platform/endpoint.ts'

/** DER in base64. */
const der = z.base64().min(1).max(20_000)

/** A certificate that a person signs with. */
export const certificateShown = z.object({
  /** SHA-256 of the DER, lower-case hexadecimal. */
  sha256: z.string(),
  name: z.string(),
  issuerName: z.string(),
  /** Upper-case hexadecimal. */
  serialNumber: z.string(),
  validFrom: moment,
  validTo: moment,
  registeredAt: moment,
  /** When the authority that issued it revoked it; null while it stands. */
  revokedAt: moment.nullable(),
})

export const listOwnCertificates = endpoint({
  method: 'get',
  path: '/certificates',
  says: 'List the certificates that one signs with, the latest first.',
  reply: z.object({ certificates: z.array(certificateShown) }),
})

export const registerCertificate = endpoint({
  method: 'post',
  path: '/certificates',
  says: 'Register a certificate as one’s own: it names the person, leads to a trusted authority, and is theirs alone.',
  status: 201,
  body: z.strictObject({
    certificate: der,
    /** The certificates above it, as far as they are at hand. */
    issuers: z.array(der).max(8).default([]),
  }),
  reply: done,
})

export const namePersonIdentifier = endpoint({
  method: 'post',
  path: '/authority/person-identifiers',
  says: 'Name as administrator of the body that keeps the installation the number by which a person is known in certificates; null forgets it.',
  body: z.strictObject({ logIn: line(80), identifier: line(64).nullable() }),
  reply: done,
})

export const listCertificates = endpoint({
  method: 'get',
  path: '/authority/certificates',
  says: 'List as administrator of the body that keeps the installation the certificates that people sign with, the first fifty by name.',
  query: z.strictObject({ words: z.string().max(100).optional() }),
  reply: z.object({
    /** Whether the keys of a demonstration authority stand here, so that its certificates can be revoked. */
    isAuthorityHere: z.boolean(),
    certificates: z.array(
      certificateShown.extend({
        personName: z.string(),
        /** DER in base64. */
        certificate: z.string(),
      }),
    ),
  }),
})
