import { z } from 'zod'
import { endpoint, idInPath } from '../../platform/endpoint.ts'

export const printArrivalStamp = endpoint({
  method: 'get',
  path: '/documents/:documentId/arrival-stamp',
  says: 'Print the stamp ĐẾN (35 x 50 mm) of a registered document: a page to lay over the paper, or over its scan. The file itself stays as it came.',
  params: z.strictObject({ documentId: idInPath }),
  query: z.strictObject({
    /** `paper` gives the stamp alone on its page, `scan` the first page with the stamp over it. */
    over: z.enum(['paper', 'scan']).default('paper'),
    /** Millimetres from the page’s top left; a free spot under number or date where nothing is said. */
    x: z.coerce.number().min(0).max(400).optional(),
    y: z.coerce.number().min(0).max(600).optional(),
  }),
  replies: 'application/pdf',
})
