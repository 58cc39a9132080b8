import { z } from 'zod'
import { endpoint, moment } from '../../platform/endpoint.ts'

/** Why a demonstration certificate is revoked, in the words of RFC 5280 §5.3.1. */
export const revocationReason = z.enum([
  'unspecified',
  'key-compromise',
  'affiliation-changed',
  'superseded',
  'cessation-of-operation',
  'privilege-withdrawn',
])

export const revokeCertificate = endpoint({
  method: 'post',
  path: '/authority/revocations',
  says: 'Revoke a certificate of the installation’s own demonstration authority, for good, as an administrator of the body that keeps the installation.',
  status: 201,
  body: z.strictObject({
    /** DER in base64. */
    certificate: z.base64().max(20_000),
    reason: revocationReason,
  }),
  reply: z.object({
    /** Lower-case hexadecimal. */
    serialNumber: z.string(),
    name: z.string(),
    revokedAt: moment,
  }),
})
