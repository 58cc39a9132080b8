import { z } from 'zod'
import { day, done, endpoint, id, idInPath, line, may } from '../../platform/endpoint.ts'

const agencyId = z.strictObject({ agencyId: idInPath })

/** A door in the wall between the systems: the auditors of a body read what bodies of another system hold, for a term. */
export const oversight = z.object({
  id,
  system: z.enum(['party', 'state', 'front']),
  validFrom: day,
  validTo: day,
  basis: z.string(),
})

export const listOversights = endpoint({
  method: 'get',
  path: '/agencies/:agencyId/oversights',
  says: 'List which other systems the auditors of a body may read, until when and on what basis.',
  params: agencyId,
  reply: z.object({
    oversights: z.array(oversight),
    /** Why the actor may not grant or end one. */
    may,
  }),
})

export const grantOversight = endpoint({
  method: 'post',
  path: '/agencies/:agencyId/oversights',
  says: 'Let the auditors of a body read what bodies of another system hold, for a term.',
  status: 201,
  params: agencyId,
  body: z.strictObject({
    system: z.enum(['party', 'state', 'front']),
    validFrom: day,
    validTo: day,
    basis: line(500),
  }),
  reply: done,
})

export const endOversight = endpoint({
  method: 'post',
  path: '/agencies/:agencyId/oversights/:oversightId/end',
  says: 'End an oversight with yesterday.',
  params: z.strictObject({ agencyId: idInPath, oversightId: idInPath }),
  reply: done,
})
