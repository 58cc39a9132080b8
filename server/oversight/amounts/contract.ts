import { z } from 'zod'
import { endpoint } from '../../platform/endpoint.ts'

const month = z.string().regex(/^\d{4}-\d{2}$/)

export const showAmounts = endpoint({
  method: 'get',
  path: '/amounts',
  says: 'Show how many documents one’s body issued and received, by month and type, and how many assignments wait for one’s post.',
  query: z.strictObject({
    from: month,
    to: month,
  }),
  reply: z.object({
    /** Open assignments of the actor’s post, as counted after the last act. */
    waiting: z.number().int(),
    months: z.array(
      z.object({
        month,
        direction: z.enum(['outgoing', 'incoming']),
        typeCode: z.string(),
        amount: z.number().int(),
      }),
    ),
  }),
})
