import { z } from 'zod'
import { endpoint, idInPath } from '../../platform/endpoint.ts'

const about = z.strictObject({ documentId: idInPath })

export const exportEvidence = endpoint({
  method: 'get',
  path: '/documents/:documentId/evidence',
  says: 'Download what proves the life of a document to a stranger: files, signatures, receipts, journal lines, proofs, heads.',
  params: about,
  replies: 'application/zip',
})

export const showVerifier = endpoint({
  method: 'get',
  path: '/verifier',
  says: 'Name the stand-alone verifier of evidence bundles that this installation hands out, and its SHA-256.',
  access: 'anyone',
  reply: z.object({
    name: z.string(),
    sizeBytes: z.number().int(),
    /** Lower-case hex. */
    sha256: z.string(),
  }),
})

export const downloadVerifier = endpoint({
  method: 'get',
  path: '/verifier/file',
  says: 'Download the stand-alone verifier of evidence bundles: one file that needs Node.js and nothing else.',
  access: 'anyone',
  replies: 'text/javascript',
})
