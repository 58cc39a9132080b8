import { z } from 'zod'
import { done, endpoint, idInPath, moment } from '../../platform/endpoint.ts'

const uploads = { file: { maxBytes: 1024 * 1024, maxCount: 1 } }
const ofAgency = z.strictObject({ agencyId: idInPath })

/** A registered image; null where the drawn one is used. */
const imageShown = z.object({
  image: z
    .object({
      sha256: z.string(),
      /** Pixels. */
      width: z.number().int(),
      height: z.number().int(),
      registeredAt: moment,
      registeredBy: z.string(),
    })
    .nullable(),
})

export const registerSignatureImage = endpoint({
  method: 'post',
  path: '/signature-image',
  says: 'Register one’s own handwritten signature: blue on transparent, PNG, at most 1 MB.',
  status: 201,
  uploads,
  reply: done,
})

export const showSignatureImage = endpoint({
  method: 'get',
  path: '/signature-image',
  says: 'Show which image of one’s handwritten signature is registered.',
  reply: imageShown,
})

export const readSignatureImage = endpoint({
  method: 'get',
  path: '/signature-image/file',
  says: 'Read the registered image of one’s handwritten signature.',
  replies: 'image/png',
})

export const registerSealImage = endpoint({
  method: 'post',
  path: '/agencies/:agencyId/seal-image',
  says: 'Register the image of a body’s seal as its administrator: red on transparent, square, PNG, at most 1 MB.',
  status: 201,
  params: ofAgency,
  uploads,
  reply: done,
})

export const readSealImage = endpoint({
  method: 'get',
  path: '/seal-image/file',
  says: 'Read the registered image of a body’s seal, as its clerk or administrator.',
  query: z.strictObject({ agencyId: idInPath }),
  replies: 'image/png',
})

export const showSealImage = endpoint({
  method: 'get',
  path: '/agencies/:agencyId/seal-image',
  says: 'Show which image of a body’s seal is registered.',
  params: ofAgency,
  reply: imageShown,
})
