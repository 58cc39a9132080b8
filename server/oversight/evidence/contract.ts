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
