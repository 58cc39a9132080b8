import { z } from 'zod'
import { day, endpoint, id, idInPath, moment } from '../platform/endpoint.ts'
import { verdict } from '../signing/contract.ts'

/** One journal line of a document’s way, as its auditor reads it. */
export const traceLine = z.object({
  id,
  act: z.string(),
  subject: z.string(),
  seq: z.number().int(),
  at: moment,
  agencyId: id.nullable(),
  agencyName: z.string(),
  system: z.string().nullable(),
  level: z.string().nullable(),
  postTitle: z.string(),
  personName: z.string(),
  /** The post of somebody absent for whom they acted. */
  forPostTitle: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
  previous: z.string(),
  digest: z.string(),
  isIntact: z.boolean(),
})

/** A document’s whole life over every body that touched it. */
export const trace = z.object({
  documentId: id,
  reference: z.string().nullable(),
  abstract: z.string(),
  issuerName: z.string(),
  sha256: z.string().nullable(),
  lines: z.array(traceLine),
  signatures: z.array(verdict),
  deliveries: z.array(
    z.object({
      id,
      toName: z.string(),
      system: z.string(),
      level: z.string(),
      state: z.string(),
      arrivalNumber: z.number().int().nullable(),
      incomingDocumentId: id.nullable(),
    }),
  ),
  isIntact: z.boolean(),
})

export const traceDocument = endpoint({
  method: 'get',
  path: '/documents/:documentId/trace',
  says: 'Show the history of a document over all bodies, each line proved, each signature verified.',
  params: z.strictObject({ documentId: idInPath }),
  reply: trace,
})

export const findTraces = endpoint({
  method: 'get',
  path: '/oversight/documents',
  says: 'Find documents of every body, for the auditor.',
  query: z.strictObject({
    words: z.string().max(200).optional(),
    /** `next` of the page before. */
    after: z
      .string()
      .regex(/^\d{1,16}(?:_\d{1,16})?$/)
      .optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    documents: z.array(
      z.object({
        id,
        agencyName: z.string(),
        system: z.string(),
        direction: z.string(),
        reference: z.string().nullable(),
        issuedOn: day.nullable(),
        abstract: z.string(),
        stage: z.string(),
      }),
    ),
    next: z.string().nullable(),
  }),
})

export const verifyChains = endpoint({
  method: 'get',
  path: '/oversight/journal',
  says: 'Compute every chain of the journal anew and name the first bad line.',
  reply: z.object({
    lines: z.number().int(),
    subjects: z.number().int(),
    firstBad: z
      .object({
        /** 0 where no line is left to be named. */
        id: z.number().int(),
        subject: z.string(),
        seq: z.number().int(),
        position: z.number().int().nullable(),
        why: z.string(),
      })
      .nullable(),
    /** The latest signed head that held, as a checkpoint. */
    head: z.string().optional(),
  }),
})
