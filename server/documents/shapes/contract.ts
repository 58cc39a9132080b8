import { z } from 'zod'
import { dueShown } from '../../agencies/calendar/contract.ts'
import { day, id, line, may, moment } from '../../platform/endpoint.ts'
import { draftContent } from '../layout/content.ts'

/** Where an outgoing document stands (Decree 30/2020, Art 9-18), or an incoming one (Art 20-24). */
export const stage = z.enum([
  'draft',
  'content-check',
  'form-check',
  'awaiting-signature',
  'signed',
  'numbered',
  'sealed',
  'issued',
  'recalled',
  'registered',
  'presented',
  'directed',
  'processing',
  'completed',
  'cancelled',
  // Its number was voided with it.
  'voided',
])

/** Where a document stands on its way. */
export type Stage = z.output<typeof stage>

/** Urgency stamps (Decree 30/2020, Annex I.II.10b). */
export const urgency = z.enum(['normal', 'urgent', 'very-urgent', 'express'])

/** How fast a document must be handled. */
export type Urgency = z.output<typeof urgency>

/** Circulation marks (Decree 30/2020, Annex I.II.11); none of them is a level of secrecy. */
export const circulation = z.enum(['return-after-reading', 'internal'])

/** A mark that narrows the circulation of an open document. */
export type Circulation = z.output<typeof circulation>

/** Whom a document is sent to, and why: to act on it, to know of it, or to keep it. */
export const recipient = z.strictObject({
  /** A body in this directory; null for one outside every installation. */
  agencyId: id.nullable(),
  name: line(200),
  purpose: z.enum(['act', 'know']),
})

/** A row of a list of documents. */
export const documentListed = z.object({
  id,
  direction: z.enum(['outgoing', 'incoming']),
  typeCode: z.string(),
  typeName: z.string(),
  reference: z.string().nullable(),
  issuedOn: day.nullable(),
  issuerName: z.string(),
  abstract: z.string(),
  urgency,
  stage,
  arrivalNumber: z.number().int().nullable(),
  dueOn: day.nullable(),
  /** The deadline with its light; null once it is finished. */
  due: dueShown.nullable(),
  signerTitle: z.string().nullable(),
  changedAt: moment,
})

/** One version of the main file. */
export const versionShown = z.object({
  version: z.number().int(),
  kind: z.enum(['drafted', 'uploaded', 'initialled', 'signed', 'numbered', 'sealed', 'received']),
  sha256: z.string(),
  sizeBytes: z.number().int(),
  pages: z.number().int(),
  madeAt: moment,
  madeBy: z.string(),
})

/** An annex of a document. */
export const annexShown = z.object({
  ordinal: z.number().int(),
  name: z.string(),
  mediaType: z.string(),
  sha256: z.string(),
  sizeBytes: z.number().int(),
})

/** An opinion, approval or return on the way of a document. */
export const opinionShown = z.object({
  at: moment,
  by: z.string(),
  postTitle: z.string(),
  /** For whom, where somebody absent was stood in for: their name and the title of their post. */
  forName: z.string().nullable(),
  forPostTitle: z.string().nullable(),
  step: z.string(),
  outcome: z.string(),
  text: z.string().nullable(),
})

/** A document with all its fields (Decree 30/2020, Annex VI part II) and what the actor may do. */
export const documentShown = documentListed.extend({
  uuid: z.string(),
  agencyId: id,
  circulation: circulation.nullable(),
  number: z.number().int().nullable(),
  notation: z.string().nullable(),
  pageAmount: z.number().int().nullable(),
  copies: z.number().int().nullable(),
  unitName: z.string().nullable(),
  drafterName: z.string().nullable(),
  signerPostId: id.nullable(),
  signerName: z.string().nullable(),
  authority: z.string().nullable(),
  note: z.string().nullable(),
  /** The incoming document that it answers. */
  answersId: id.nullable(),
  content: draftContent.nullable(),
  irregularities: z.array(z.string()),
  recipients: z.array(recipient),
  versions: z.array(versionShown),
  annexes: z.array(annexShown),
  opinions: z.array(opinionShown),
  waitingFor: z.array(
    z.object({
      step: z.string(),
      name: z.string(),
      role: z.string(),
      /** The post that it waits for, where it is one. */
      postId: id.nullable(),
    }),
  ),
  may,
})
