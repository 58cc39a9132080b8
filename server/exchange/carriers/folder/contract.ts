import { z } from 'zod'
import { endpoint, id, idInPath, line, moment } from '../../../platform/endpoint.ts'

const partnerId = z.strictObject({ partnerId: idInPath })
const mostBundleBytes = 200 * 1024 * 1024

export const listBundles = endpoint({
  method: 'get',
  path: '/partners/:partnerId/bundles',
  says: 'Show what waits to be carried by hand to an installation, and the bundles that were taken out.',
  params: partnerId,
  reply: z.object({
    /** Bundles laid out by the sender that nobody has taken out yet. */
    waiting: z.number().int(),
    /** Bundles brought in that were not as the other side signed them. */
    refused: z.number().int(),
    taken: z.array(z.object({ name: z.string(), sizeBytes: z.number().int(), at: moment })),
  }),
})

export const takeOutBundle = endpoint({
  method: 'post',
  path: '/partners/:partnerId/bundles/taken',
  says: 'Put everything that waits to be carried to an installation into one signed bundle.',
  status: 201,
  params: partnerId,
  reply: z.object({ id, name: z.string(), entries: z.number().int() }),
})

export const readBundleFile = endpoint({
  method: 'get',
  path: '/partners/:partnerId/bundles/taken/:name',
  says: 'Download a bundle that was taken out, as often as it is needed.',
  params: z.strictObject({ partnerId: idInPath, name: line(80) }),
  replies: 'application/zip',
})

export const bringInBundle = endpoint({
  method: 'post',
  path: '/partners/:partnerId/bundles/brought',
  says: 'Bring in a bundle that was carried by hand; one that its partner has not signed is refused whole.',
  params: partnerId,
  uploads: { bundle: { maxBytes: mostBundleBytes, maxCount: 1 } },
  reply: z.object({
    id,
    /** Messages taken now or before. */
    messages: z.number().int(),
    refused: z.array(z.object({ uuid: z.string(), reasons: z.array(z.string()) })),
    /** Receipts and refusals of what was sent. */
    answers: z.number().int(),
  }),
})
