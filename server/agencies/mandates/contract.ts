import { z } from 'zod'
import { day, done, endpoint, id, idInPath, line, may, moment } from '../../platform/endpoint.ts'

/**
 * In which form somebody signs for another: TM in the name of a collective, KT for the head, TL by order,
 * TUQ by special mandate, Q as acting head. Source: Nghị định 30/2020/NĐ-CP, Điều 13.
 */
export const mandateKind = z.enum(['TM', 'KT', 'TL', 'TUQ', 'Q'])

/** In which form somebody signs for another. */
export type MandateKind = z.output<typeof mandateKind>

const scope = {
  /** The types of document it covers; null means all. */
  typeCodes: z.array(z.string().max(20)).min(1).max(30).nullable().default(null),
  /** The units (fields of work) whose drafts it covers; null means all. */
  unitIds: z.array(id).min(1).max(30).nullable().default(null),
}

/** What is entered of a new mandate. */
export const mandateGiven = z.strictObject({
  kind: mandateKind,
  grantorPostId: id,
  granteePostId: id.nullable().default(null),
  /** The one person it is for, whichever post of the body they hold; for TUQ only. */
  granteePersonId: id.nullable().default(null),
  /** The order (TL) that the head of a unit passes on to the deputy. */
  passedOnFromId: id.nullable().default(null),
  validFrom: day,
  validTo: day.nullable().default(null),
  ...scope,
  /** Number and symbol of the document that grants it, and its day. */
  instrument: line(200),
  instrumentDay: day,
  /** That document, where it stands in this house. */
  instrumentDocumentId: id.nullable().default(null),
})

/** How a mandate stands today. */
export const mandateStanding = z.enum(['to-come', 'in-force', 'ended', 'lapsed'])

/** A mandate with the words that are shown of it. */
export const mandateShown = z.object({
  id,
  kind: mandateKind,
  grantorPostId: id,
  grantorTitle: z.string(),
  grantorName: z.string().nullable(),
  granteePostId: id.nullable(),
  granteePersonId: id.nullable(),
  granteeTitle: z.string().nullable(),
  granteeName: z.string().nullable(),
  passedOnFromId: id.nullable(),
  validFrom: day,
  validTo: day.nullable(),
  typeCodes: z.array(z.string()).nullable(),
  unitIds: z.array(id).nullable(),
  instrument: z.string(),
  instrumentDay: day,
  instrumentDocumentId: id.nullable(),
  grantedAt: moment,
  endedAt: moment.nullable(),
  endReason: z.string().nullable(),
  standing: mandateStanding,
  may,
})

/** A mandate with the words that are shown of it. */
export type MandateShown = z.output<typeof mandateShown>

export const listMandates = endpoint({
  method: 'get',
  path: '/agencies/:agencyId/mandates',
  says: 'List the mandates of a body, the newest first, ended ones too.',
  params: z.strictObject({ agencyId: idInPath }),
  reply: z.object({ mandates: z.array(mandateShown), may }),
})

export const grantMandate = endpoint({
  method: 'post',
  path: '/agencies/:agencyId/mandates',
  says: 'Enter a mandate to sign, by the document that grants it (Decree 30/2020, Art 13).',
  status: 201,
  params: z.strictObject({ agencyId: idInPath }),
  body: mandateGiven,
  reply: done,
})

export const endMandate = endpoint({
  method: 'post',
  path: '/mandates/:mandateId/end',
  says: 'End a mandate before its term, with the reason; it ends at once.',
  params: z.strictObject({ mandateId: idInPath }),
  body: z.strictObject({ reason: line(500) }),
  reply: done,
})

export const showCompetences = endpoint({
  method: 'get',
  path: '/posts/:postId/competences',
  says: 'Show in which forms the holder of a post may sign a document, and why not in others.',
  params: z.strictObject({ postId: idInPath }),
  query: z.strictObject({ typeCode: z.string().max(20), unitId: idInPath.optional() }),
  reply: z.object({
    competences: z.array(
      z.object({
        authority: z.enum(['', 'TM', 'KT', 'TL', 'TUQ', 'Q']),
        mandateId: id.nullable(),
        grantorTitle: z.string(),
        reasons: z.array(z.string()),
      }),
    ),
  }),
})
