import { z } from 'zod'
import { endpoint, id, moment } from '../../platform/endpoint.ts'

/** A question that auditors ask of every body they oversee. */
export const question = z.enum([
  'unread',
  'mandate',
  'deadline',
  'void',
  'reader',
  'late',
  'unanswered',
])

/** One place where something was done as the question says. */
export const answered = z.object({
  id: z.number().int(),
  /** When it happened. */
  at: moment,
  documentId: id.nullable(),
  reference: z.string().nullable(),
  abstract: z.string().nullable(),
  agencyName: z.string(),
  /** Whose act it was. */
  who: z.string().nullable(),
  /** A number, a day, a reason: what the question is about. */
  detail: z.string().nullable(),
  /** How many days late, in working days of the body; null where no deadline is meant, and at least 1. */
  workingDays: z.number().int().nullable(),
  /** The journal line that tells of it; null where none does. */
  line: z.object({ subject: z.string(), seq: z.number().int(), digest: z.string() }).nullable(),
})

export const askQuestion = endpoint({
  method: 'get',
  path: '/oversight/questions/:question',
  says: 'Answer a ready question of an auditor, the newest first: signed unread, outside a mandate, deadline moved after it had passed, number voided, read from outside the route, registered late, never answered.',
  params: z.strictObject({ question }),
  query: z.strictObject({
    /** Where the page before ended: its `next`. */
    after: z
      .string()
      .regex(/^[^|]{1,40}\|\d{1,16}$/)
      .optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ found: z.array(answered), next: z.string().nullable() }),
})
