import { z } from 'zod'
import { day, done, endpoint, id, idInPath, line } from '../../platform/endpoint.ts'
import { documentListed, stage } from '../shapes/contract.ts'

/** By what a search is narrowed beside its words; each is kept in the address of the screen. */
const searchFilters = {
  direction: z.enum(['outgoing', 'incoming']).optional(),
  typeCode: z.string().max(20).optional(),
  stage: stage.optional(),
  /** Words of the issuer’s name. */
  issuer: z.string().max(200).optional(),
  /** Words of the signer’s name. */
  signer: z.string().max(100).optional(),
  /** The number given on issue, or on arrival. */
  number: z.coerce.number().int().positive().max(2_000_000_000).optional(),
  unitId: idInPath.optional(),
  /** The first and the last day of issue. */
  from: day.optional(),
  to: day.optional(),
  /** A body, for auditors; all bodies where none is named. */
  agencyId: idInPath.optional(),
}

export const searchDocuments = endpoint({
  method: 'get',
  path: '/documents/search',
  says: 'Find documents by words with or without accents, the newest first; a phrase stands in quotes.',
  query: z.strictObject({
    words: z.string().max(200).optional(),
    /** Where the words are looked for: fields and first page, or the whole content too. */
    within: z.enum(['first-page', 'content']).default('first-page'),
    ...searchFilters,
    /** `next` of the page before: a body and a document of it. */
    after: z
      .string()
      .regex(/^\d{1,16}_\d{1,16}$/)
      .optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  reply: z.object({
    documents: z.array(
      documentListed.extend({
        agencyName: z.string(),
        /** Text around the first of the words that the fields do not hold. */
        excerpt: z.string().nullable(),
      }),
    ),
    next: z.string().nullable(),
  }),
})

export const listSavedSearches = endpoint({
  method: 'get',
  path: '/saved-searches',
  says: 'List one’s own saved searches by name.',
  reply: z.object({
    searches: z.array(z.object({ id, name: z.string(), query: z.string() })),
  }),
})

export const saveSearch = endpoint({
  method: 'post',
  path: '/saved-searches',
  says: 'Keep a search under a name.',
  status: 201,
  body: z.strictObject({
    name: line(100),
    /** The query of the screen’s address, such as `words=ke+hoach&stage=issued`. */
    query: z.string().min(1).max(1000),
  }),
  reply: done,
})

export const forgetSearch = endpoint({
  method: 'delete',
  path: '/saved-searches/:searchId',
  says: 'Forget a saved search of one’s own.',
  params: z.strictObject({ searchId: idInPath }),
  reply: done,
})
