import { z } from 'zod'
import { day, endpoint } from '../../platform/endpoint.ts'
import { verdict } from '../contract.ts'

/** A code as it is printed, groups of four parted by dashes or not: 80 random bits in Crockford’s base 32. */
export const verificationCode = z
  .string()
  .max(40)
  .transform((code) => code.toUpperCase().replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/))

/** The page that the QR code leads to stands at `/verify/:code`; this is what it asks. */
export const showVerification = endpoint({
  method: 'get',
  path: '/verification/:code',
  says: 'Tell whoever holds the code of an issued document what was signed, by whom, when, and what it is worth.',
  access: 'anyone',
  params: z.strictObject({ code: verificationCode }),
  reply: z.object({
    /** As printed, such as `15/QĐ-UBND`. */
    reference: z.string(),
    issuedOn: day,
    agencyName: z.string(),
    /** In Vietnamese, as printed. */
    typeName: z.string(),
    /** Null where the document’s circulation is restricted. */
    abstract: z.string().nullable(),
    /** Whether the issuing body has taken it back. */
    isRecalled: z.boolean(),
    /** Who signed for the body, as printed above and below the signature. */
    signedBy: z.object({ name: z.string(), title: z.string() }),
    /** The verdicts on the file that was delivered, in the order of signing. */
    signatures: z.array(verdict),
    /** SHA-256 in hex of the delivered file first, then of each raised one: any of them is this document. */
    sha256s: z.array(z.string()),
  }),
})

export const listAnchors = endpoint({
  method: 'get',
  path: '/trust-anchors',
  says: 'Tell which certificates this installation trusts, as PEM with what each is trusted for, to verify a file offline by.',
  access: 'anyone',
  reply: z.object({ anchors: z.array(z.string()) }),
})
