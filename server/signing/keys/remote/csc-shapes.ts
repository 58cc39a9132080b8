import { z } from 'zod'

const text = z.string().max(100_000)

/** How a service says no. Source: CSC API v2 §10.1 */
export const cscError = z.object({
  error: text.optional(),
  error_description: text.optional(),
})

/** The answer of `oauth2/token`. Source: RFC 6749 §5.1 */
export const cscToken = z.object({
  access_token: text,
  expires_in: z.number().min(0).default(3600),
})

/** The answer of `credentials/list`. Source: CSC API v2 §11.4 */
export const cscCredentials = z.object({ credentialIDs: z.array(text).max(100) })

/** The answer of `credentials/info`, as much as is used. Source: CSC API v2 §11.5 */
export const cscCredential = z.object({
  description: text.optional(),
  key: z.object({ status: text, algo: z.array(text), len: z.number().optional() }),
  cert: z.object({ status: text.optional(), certificates: z.array(text).min(1).max(10) }),
  auth: z
    .object({
      mode: text,
      objects: z.array(z.object({ type: text, id: text })).default([]),
    })
    .optional(),
  SCAL: text.optional(),
})

/** The answer of `credentials/authorize`. Source: CSC API v2 §11.6 */
export const cscAuthorisation = z.object({ SAD: text, expiresIn: z.number().default(3600) })

/** The answer of `signatures/signHash`. Source: CSC API v2 §11.10 */
export const cscSignatures = z.object({ signatures: z.array(text).length(1) })
