import { z } from 'zod'
import { day, done, endpoint, id, idInPath, line, moment } from '../../platform/endpoint.ts'

const carrierKind = z.enum(['https', 'axis', 'folder'])
const pem = z.string().trim().max(100_000)

/** What is entered of another installation. */
export const partnerGiven = z.strictObject({
  name: line(200),
  carrier: carrierKind,
  /** Its address (https, axis), or the folder that carries bundles. */
  address: line(300),
  /** The certificate of its installation key, PEM; by it its requests are known. Not for an axis. */
  certificate: pem.nullable().default(null),
  /** Whom it trusts to name its bodies, PEM; needed where the certificates of its bodies are not pinned. */
  anchors: pem.nullable().default(null),
  /** How an axis knows this installation. */
  systemId: line(80).nullable().default(null),
})

/** When a pinned certificate that ends soon ends, or has ended: from then on nothing new under it is taken. */
const expiry = z.object({ endsAt: moment, isOver: z.boolean() })

/** A body that lives in another installation. */
export const partnerBody = z.object({
  agencyId: id,
  code: z.string(),
  name: z.string(),
  isPinned: z.boolean(),
  /** Null while its pinned certificate lasts longer than is warned of. */
  expiry: expiry.nullable(),
})

/** Another installation, and how the exchange with it goes. */
export const partnerShown = z.object({
  id,
  name: z.string(),
  carrier: carrierKind,
  address: z.string(),
  /** PEM. */
  certificate: z.string().nullable(),
  certificateSha256: z.string().nullable(),
  /** Null while its certificate lasts longer than is warned of. */
  expiry: expiry.nullable(),
  /** PEM. */
  anchors: z.string().nullable(),
  systemId: z.string().nullable(),
  /** When somebody compared the certificate's hash with the other side, and who. */
  comparedAt: moment.nullable(),
  comparedByName: z.string().nullable(),
  pausedAt: moment.nullable(),
  failures: z.number().int(),
  nextTryAt: moment,
  reachedAt: moment.nullable(),
  /** As it was caught, or reason codes. */
  problem: z.string().nullable(),
  /** When an axis or a folder was last asked for what came. */
  pulledAt: moment.nullable(),
  /** Messages to leave, those that left without a receipt yet, and refused ones. */
  waiting: z.number().int(),
  carried: z.number().int(),
  refused: z.number().int(),
  /** Those for whose answer nobody waits any more, none of them answered since. */
  givenUp: z.number().int(),
  /** When the oldest without an answer was queued. */
  oldestAt: moment.nullable(),
  /** Whether the secret shared with an axis lies in its place; null for others. */
  hasSecret: z.boolean().nullable(),
  bodies: z.array(partnerBody),
})

/** Something a partner did that it must not. */
export const alarmShown = z.object({
  id,
  partnerId: z.number().int(),
  uuid: z.string(),
  kind: z.string(),
  raisedAt: moment,
  seenAt: moment.nullable(),
})

/** What of one's bodies has not crossed. */
const queueShown = z.object({
  agencyId: id,
  name: z.string(),
  waiting: z.number().int(),
  refused: z.number().int(),
  oldestAt: moment.nullable(),
})

export const listPartners = endpoint({
  method: 'get',
  path: '/partners',
  says: 'List the other installations, how the exchange with them goes, and the alarms.',
  reply: z.object({
    partners: z.array(partnerShown),
    alarms: z.array(alarmShown),
    queues: z.array(queueShown),
  }),
})

export const addPartner = endpoint({
  method: 'post',
  path: '/partners',
  says: 'Enter another installation.',
  status: 201,
  body: partnerGiven,
  reply: done,
})

const partnerId = z.strictObject({ partnerId: idInPath })

export const changePartner = endpoint({
  method: 'put',
  path: '/partners/:partnerId',
  says: 'Change how another installation is reached and known, or pause the exchange with it.',
  params: partnerId,
  body: partnerGiven.extend({ isPaused: z.boolean() }),
  reply: done,
})

export const holdPartner = endpoint({
  method: 'put',
  path: '/partners/:partnerId/hold',
  says: 'Hold back what is to leave for an installation, or let it go.',
  params: partnerId,
  body: z.strictObject({ isHeld: z.boolean() }),
  reply: done,
})

export const comparePartner = endpoint({
  method: 'post',
  path: '/partners/:partnerId/comparison',
  says: 'Say that the hash of an installation’s certificate was compared with its other side.',
  params: partnerId,
  body: z.strictObject({ certificateSha256: z.string().length(64) }),
  reply: done,
})

export const retirePartner = endpoint({
  method: 'post',
  path: '/partners/:partnerId/retirement',
  says: 'End the exchange with an installation in which no body lives and for which nothing waits.',
  params: partnerId,
  body: z.strictObject({ reason: line(500) }),
  reply: done,
})

export const abandonMessages = endpoint({
  method: 'post',
  path: '/partners/:partnerId/abandonment',
  says: 'Wait no more for the answers of an installation to what was to leave for it; each delivery tells its sender so.',
  params: partnerId,
  body: z.strictObject({ reason: line(500) }),
  /** How many messages were given up; whether others still wait. */
  reply: z.object({ id, messages: z.number().int(), isMore: z.boolean() }),
})

export const tryPartner = endpoint({
  method: 'post',
  path: '/partners/:partnerId/trial',
  says: 'Try the way to an installation now; where it is open, what waits leaves at once.',
  params: partnerId,
  reply: z.object({ id, isReached: z.boolean(), problem: z.string().nullable() }),
})

export const placeBodies = endpoint({
  method: 'put',
  path: '/partners/:partnerId/bodies',
  says: 'Say which bodies live in another installation, with their pinned certificates.',
  params: partnerId,
  body: z.strictObject({
    bodies: z
      .array(
        z.strictObject({
          code: line(35),
          /** Left out, what was pinned of it stays. */
          certificate: pem.nullable().optional(),
        }),
      )
      .max(2000),
  }),
  reply: z.object({ bodies: z.array(partnerBody) }),
})

export const showOwnCard = endpoint({
  method: 'get',
  path: '/partners/card',
  says: 'Show what other installations enter of this one: its certificate, and its bodies with theirs; and which of these end soon.',
  reply: z.object({
    certificate: z.string(),
    on: day,
    bodies: z.array(z.object({ code: z.string(), name: z.string(), certificate: z.string() })),
    /** Which of these certificates end soon or have ended, the first to end first; without a name the installation's. */
    endings: z.array(expiry.extend({ name: z.string().nullable() })),
  }),
})

export const seeAlarm = endpoint({
  method: 'post',
  path: '/partner-alarms/:alarmId/seen',
  says: 'Say that an alarm was seen.',
  params: z.strictObject({ alarmId: idInPath }),
  reply: done,
})
