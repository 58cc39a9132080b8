import { z } from 'zod'
import { dueShown } from '../../agencies/calendar/contract.ts'
import { day, endpoint, id, idInPath } from '../../platform/endpoint.ts'
import { deliveryState } from '../contract.ts'

/** How many bodies, how many of them have completed it, and how many are late or were late. */
export const bodyCount = z.object({
  all: z.number().int(),
  done: z.number().int(),
  late: z.number().int(),
})

/** A body below that has a document, and how far it and those below it have come. */
export const bodyBelow = z.object({
  id,
  /** The delivery to the body above; 0 where it came straight from here. */
  parentId: z.number().int(),
  tier: z.number().int(),
  name: z.string(),
  system: z.string(),
  state: deliveryState,
  dueOn: day.nullable(),
  /** The deadline with its light, by the days of the body that reads it; null once it is done. */
  due: dueShown.nullable(),
  isDone: z.boolean(),
  isLate: z.boolean(),
  /** The bodies below it, without itself. */
  below: bodyCount,
})

export const showCascade = endpoint({
  method: 'get',
  path: '/documents/:documentId/cascade',
  says: 'Show how far the bodies below have come with a document, counted up over the tiers.',
  params: z.strictObject({ documentId: idInPath }),
  reply: z.object({ bodies: z.array(bodyBelow), total: bodyCount }),
})
