import { z } from 'zod'
import { endpoint, idInPath } from '../../platform/endpoint.ts'

/** A rectangle on a page: the page from 0; points from the page’s bottom left. */
export const place = z.strictObject({
  page: z.number().int().min(0).max(100_000),
  x: z.number().min(-20_000).max(20_000),
  y: z.number().min(-20_000).max(20_000),
  width: z.number().positive().max(20_000),
  height: z.number().positive().max(20_000),
})

/**
 * What a signer has moved by hand before signing; what is not named stays where it was found. The seal
 * follows the signature. Refused: `signing.place_off_the_page`, `signing.place_over_text`,
 * `signing.place_over_stamp`, `signing.place_wrong_size`.
 */
export const placesMoved = z.strictObject({
  signer: place.optional(),
  number: place.optional(),
  date: place.optional(),
})

/** How a place was found: marked by our own template, read from the text, or the usual one of the form. */
export const foundBy = z.enum(['template', 'text', 'profile'])

export const showPlaces = endpoint({
  method: 'get',
  path: '/documents/:documentId/places',
  says: 'Show where number, date, signature and seal will stand, for the signer to move before signing.',
  params: z.strictObject({ documentId: idInPath }),
  reply: z.object({
    /** The pages in points, as they are seen. */
    pages: z.array(z.object({ width: z.number(), height: z.number() })),
    number: place.extend({ foundBy }),
    date: place.extend({ foundBy }),
    signer: place.extend({ foundBy }),
    /** Real size, its right edge a third into the signature; moves with it. */
    seal: place,
    initials: z.array(place),
    /** The least and the largest size of the signature’s rectangle, in points. */
    signerSizes: z.object({
      least: z.object({ width: z.number(), height: z.number() }),
      most: z.object({ width: z.number(), height: z.number() }),
    }),
  }),
})
