import { z } from 'zod'
import { day, done, endpoint, id, idInPath, line, may, moment } from '../../platform/endpoint.ts'

/**
 * What of an absent person's work a substitute does: assignments (giao việc), checks and other steps, or
 * the seal with its numbers, which takes minutes of hand-over. Source: Nghị định 30/2020/NĐ-CP, Điều 32.
 */
export const workScope = z.enum(['assignments', 'checks', 'seal'])

/** What of an absent person's work a substitute does. */
export type WorkScope = z.output<typeof workScope>

/** What is entered of an absence. */
export const substitutionGiven = z.strictObject({
  absentPostId: id,
  substitutePostId: id,
  validFrom: day,
  validTo: day,
  scope: z.array(workScope).min(1).default(['assignments', 'checks']),
  /** In which form the substitute signs, where a mandate says so; null where they sign nothing. */
  form: z.enum(['KT', 'TL', 'TUQ', 'Q']).nullable().default(null),
  /** Why, and by which paper. */
  basis: line(500),
})

/** An absence with who stands in. */
export const substitutionShown = z.object({
  id,
  absentPostId: id,
  absentTitle: z.string(),
  absentName: z.string(),
  substitutePostId: id,
  substituteTitle: z.string(),
  substituteName: z.string().nullable(),
  validFrom: day,
  validTo: day,
  scope: z.array(workScope),
  form: z.string().nullable(),
  basis: z.string(),
  endedAt: moment.nullable(),
  endReason: z.string().nullable(),
  standing: z.enum(['to-come', 'in-force', 'ended', 'over']),
  may,
})

/** An absence with who stands in. */
export type SubstitutionShown = z.output<typeof substitutionShown>

export const listSubstitutions = endpoint({
  method: 'get',
  path: '/substitutions',
  says: 'List who is absent in one’s body and who stands in; those over within the last year too.',
  reply: z.object({ substitutions: z.array(substitutionShown), may }),
})

export const arrangeSubstitution = endpoint({
  method: 'post',
  path: '/substitutions',
  says: 'Say that a post’s holder is away from a day to a day, and who stands in.',
  status: 201,
  body: substitutionGiven,
  reply: done,
})

export const endSubstitution = endpoint({
  method: 'post',
  path: '/substitutions/:substitutionId/end',
  says: 'End a substitution before its term, with the reason; it ends at once.',
  params: z.strictObject({ substitutionId: idInPath }),
  body: z.strictObject({ reason: line(500) }),
  reply: done,
})
