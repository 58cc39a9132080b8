import { z } from 'zod'
import { agencyShown, level } from '../../agencies/shapes/contract.ts'
import { day, endpoint, id, idInPath, line, moment } from '../../platform/endpoint.ts'

/** How bodies change: merged into one, split into several, abolished with an heir, renamed. */
export const changeKind = z.enum(['merge', 'split', 'abolish', 'rename'])

/** A body that is founded by the change; its system and profile are those of the ended ones. */
export const founding = z.strictObject({
  code: line(35),
  name: line(200),
  organCode: line(30),
  level,
  placeName: line(100),
  parentId: id.nullable(),
})

/** Who takes over: a body in force, or one that the change founds. */
export const heirGiven = z.union([
  z.strictObject({ agencyId: id }),
  z.strictObject({ found: founding }),
])

/** What is given a place of its own in a change: a unit, a post of no unit, or a body below. */
export const placedKind = z.enum(['unit', 'post', 'body'])

/** A change of bodies as an administrator asks for it. */
export const bodyChangeGiven = z.strictObject({
  kind: changeKind,
  /** The bodies that end, or the one that is renamed. */
  agencyIds: z.array(id).min(1).max(50),
  /** Who takes over; the first is the main heir, to whom all goes that has no place of its own. Empty for a renaming. */
  heirs: z.array(heirGiven).max(20),
  renamed: z
    .strictObject({ name: line(200), organCode: line(30), placeName: line(100) })
    .nullable(),
  /** Which heir, counted from 0, takes which unit, post or body below; what is not named goes by the rule. */
  places: z
    .array(z.strictObject({ kind: placedKind, id, heir: z.number().int().min(0).max(19) }))
    .max(2000),
  /** Codes of units that would stand twice in the heir; without one the rule finds a free code. */
  unitCodes: z.array(z.strictObject({ unitId: id, code: line(20) })).max(500),
  /** The first day on which it holds: today or earlier. */
  effectiveOn: day,
  /** The deciding instrument: number and symbol, and its day. */
  instrument: line(200),
  instrumentOn: day,
})

/** A change of bodies as it is asked for. */
export type BodyChange = z.output<typeof bodyChangeGiven>
/** Merge, split, abolish or rename. */
export type ChangeKind = z.output<typeof changeKind>
/** A unit, a post or a body below. */
export type PlacedKind = z.output<typeof placedKind>

/** How much of one kind goes where; heir is null where it ends, stays or is counted as a whole. */
export const tally = z.object({
  kind: z.string(),
  heir: z.number().int().nullable(),
  amount: z.number().int(),
})

/** What stands in the way of a change, or is to be known before it: a reason code, how often, and examples. */
export const finding = z.object({
  code: z.string(),
  amount: z.number().int(),
  names: z.array(z.string()),
})

const placedShown = z.object({
  kind: placedKind,
  id,
  name: z.string(),
  /** The body it is in today. */
  agencyName: z.string(),
  /** Which heir takes it, counted from 0. */
  heir: z.number().int(),
  code: z.string().nullable(),
  /** The code it is given because the heir has one like it; null where it keeps its own. */
  newCode: z.string().nullable(),
})

/** What a change would do, to the row, if it were made now. */
export const bodyChangePlan = z.object({
  /** SHA-256 of the plan; the change is made only while it is still the same. */
  digest: z.string(),
  ended: z.array(z.object({ id, code: z.string(), name: z.string() })),
  heirs: z.array(z.object({ code: z.string(), name: z.string(), isFounded: z.boolean() })),
  places: z.array(placedShown),
  tallies: z.array(tally),
  /** While there is one, the change is refused. */
  problems: z.array(finding),
  notices: z.array(finding),
})

export const previewBodyChange = endpoint({
  method: 'post',
  path: '/body-changes/preview',
  says: 'Show what a merger, split, abolition or renaming would move where; nothing is kept.',
  body: bodyChangeGiven,
  reply: bodyChangePlan,
})

export const changeBodies = endpoint({
  method: 'post',
  path: '/body-changes',
  says: 'Merge, split, abolish or rename bodies as it was previewed; refused if anything has changed since.',
  status: 201,
  body: bodyChangeGiven.extend({ digest: z.string().length(64) }),
  reply: z.object({ id, heirIds: z.array(id) }),
})

export const listBodyChanges = endpoint({
  method: 'get',
  path: '/body-changes',
  says: 'List the changes of bodies, the latest first.',
  reply: z.object({
    changes: z.array(
      z.object({
        id,
        kind: changeKind,
        effectiveOn: day,
        instrument: z.string(),
        instrumentOn: day,
        decidedAt: moment,
        ended: z.array(z.string()),
        heirs: z.array(z.string()),
      }),
    ),
  }),
})

export const showAgencyHistory = endpoint({
  method: 'get',
  path: '/agencies/:agencyId/history',
  says: 'Show the former names of a body, the bodies it came from and those that took its place.',
  params: z.strictObject({ agencyId: idInPath }),
  reply: z.object({
    names: z.array(z.object({ name: z.string(), validFrom: day, validTo: day })),
    predecessors: z.array(agencyShown),
    heirs: z.array(agencyShown),
  }),
})

export const resolveCode = endpoint({
  method: 'get',
  path: '/body-codes/:code',
  says: 'Find the body that a code names, and those in force that stand in its place today; the first takes what is sent to the code.',
  params: z.strictObject({ code: line(35) }),
  reply: z.object({ agency: agencyShown, inForce: z.array(agencyShown) }),
})
