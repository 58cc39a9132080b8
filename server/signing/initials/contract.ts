import { z } from 'zod'
import { endpoint, idInPath } from '../../platform/endpoint.ts'

/** Whose initials (ký nháy): the drafter’s, or those of whoever answers for content or for form. */
export const initialStep = z.enum(['draft', 'content-check', 'form-check'])

const ofAgency = z.strictObject({ agencyId: idInPath })

const steps = z.object({
  /** In order: the first of them signs in the field `initial-1`. */
  steps: z.array(initialStep).max(3),
})

export const showInitialSteps = endpoint({
  method: 'get',
  path: '/agencies/:agencyId/initial-steps',
  says: 'Show whose initials the documents of a body bear before their signer signs.',
  params: ofAgency,
  reply: steps,
})

export const setInitialSteps = endpoint({
  method: 'put',
  path: '/agencies/:agencyId/initial-steps',
  says: 'Decide as administrator whose initials the documents of a body bear; an empty list asks for none.',
  params: ofAgency,
  /** Each step once: one person puts their initials once. */
  body: z.strictObject({
    steps: z
      .array(initialStep)
      .max(3)
      .refine((given) => new Set(given).size === given.length),
  }),
  reply: steps,
})
