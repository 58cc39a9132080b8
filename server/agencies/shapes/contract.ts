import { z } from 'zod'
import { day, id } from '../../platform/endpoint.ts'

/** Which of the three systems a body belongs to. */
export const system = z.enum(['party', 'state', 'front'])

/** The level of a body; districts exist only in historic documents (abolished 1 July 2025). */
export const level = z.enum(['central', 'province', 'district', 'commune'])

/** The rules of layout, types and numbering that a body follows. */
export const profile = z.enum(['state', 'party', 'front', 'youth'])

/** What the holder of a post may do. */
export const role = z.enum([
  'clerk',
  'officer',
  'unit-head',
  'leader',
  'archivist',
  'auditor',
  'administrator',
])

/** One thing that the holder of a post may do. */
export type Role = z.output<typeof role>

/** A body as the directory shows it. */
export const agencyShown = z.object({
  id,
  code: z.string(),
  name: z.string(),
  /** The body's part of a symbol, such as `UBND`, `TU`, `MTTQ-BTT`. */
  organCode: z.string(),
  system,
  level,
  profile,
  parentId: id.nullable(),
  placeName: z.string(),
  validFrom: day,
  validTo: day.nullable(),
  successorId: id.nullable(),
})

/** A body as the directory shows it. */
export type AgencyShown = z.output<typeof agencyShown>

/** A post with who holds it today. */
export const postShown = z.object({
  id,
  title: z.string(),
  agencyId: id,
  unitId: id.nullable(),
  unitName: z.string().nullable(),
  roles: z.array(role),
  holderId: id.nullable(),
  holderName: z.string().nullable(),
})

/** A post with who holds it today. */
export type PostShown = z.output<typeof postShown>

/** A unit inside a body. */
export const unitShown = z.object({
  id,
  name: z.string(),
  code: z.string(),
  parentId: id.nullable(),
})

/** A unit inside a body. */
export type UnitShown = z.output<typeof unitShown>
