import { z } from 'zod'
import { done, endpoint, idInPath, moment } from '../../platform/endpoint.ts'

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

const ofDocument = z.strictObject({ documentId: idInPath })

/** Each step once: one person puts their initials once. */
const chosenSteps = z
  .array(initialStep)
  .max(3)
  .refine((given) => new Set(given).size === given.length)

export const showInitials = endpoint({
  method: 'get',
  path: '/documents/:documentId/initials',
  says: 'Show whose initials a document bears, who has put theirs, and which are one’s own to put now.',
  params: ofDocument,
  reply: z.object({
    initials: z.array(
      z.object({
        field: z.enum(['initial-1', 'initial-2', 'initial-3']),
        step: initialStep,
        /** Null until somebody has put them. */
        signerName: z.string().nullable(),
        signedAt: moment.nullable(),
      }),
    ),
    /** The steps that the body asks for, whatever the drafter chooses besides. */
    ofBody: z.array(initialStep),
    /** The field in which the actor may put their initials now. */
    mine: z.enum(['initial-1', 'initial-2', 'initial-3']).nullable(),
  }),
})

export const chooseInitials = endpoint({
  method: 'put',
  path: '/documents/:documentId/initial-steps',
  says: 'Decide as drafter whose initials a draft is to bear: those that the body asks for, and others.',
  params: ofDocument,
  body: z.strictObject({ steps: chosenSteps }),
  reply: done,
})

export const setInitialSteps = endpoint({
  method: 'put',
  path: '/agencies/:agencyId/initial-steps',
  says: 'Decide as administrator whose initials the documents of a body bear; an empty list asks for none.',
  params: ofAgency,
  body: z.strictObject({ steps: chosenSteps }),
  reply: steps,
})
