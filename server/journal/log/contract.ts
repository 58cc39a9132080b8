import { z } from 'zod'
import { day, endpoint, id, moment } from '../../platform/endpoint.ts'

/** A signed head of the journal with what others say of it. */
export const head = z.object({
  /** How many lines it holds. */
  size: z.number().int(),
  root: z.string(),
  signedAt: moment,
  /** C2SP checkpoint with every signature. */
  checkpoint: z.string(),
  witnesses: z.array(z.object({ name: z.string(), madeAt: moment })),
  timestamps: z.array(z.object({ name: z.string(), madeAt: moment, token: z.string() })),
})

/** Something that does not hold, and the first bad row where there is one. */
export const alarm = z.object({
  id,
  kind: z.enum(['journal', 'cut', 'head', 'file', 'forked', 'not-proved', 'refused']),
  foundAt: moment,
  why: z.string(),
  position: z.number().int().nullable(),
  subject: z.string().nullable(),
  seq: z.number().int().nullable(),
  /** When the log that it was about was closed. */
  settledAt: moment.nullable(),
})

export const showLog = endpoint({
  method: 'get',
  path: '/log',
  says: 'Show the latest signed head of the journal, who vouches for it, the keys to hold it against, and what does not hold; for auditors and administrators.',
  reply: z.object({
    origin: z.string(),
    /** Ed25519 and P-256 of the log, then the key by which heads of others are countersigned. */
    verifiers: z.array(z.string()),
    head: head.nullable(),
    /** Whether a witness or a timestamp authority is named at all. */
    isWatched: z.boolean(),
    witnessed: z.array(z.object({ origin: z.string(), size: z.number().int(), seenAt: moment })),
    /** Logs of this journal that were closed, because it was put back to an earlier time. */
    closed: z.array(
      z.object({
        origin: z.string(),
        size: z.number().int(),
        reason: z.string(),
        closedAt: moment,
      }),
    ),
    alarms: z.array(alarm),
    /** How far the check in the background has come: of the journal its position, of the files a name. */
    checks: z.array(
      z.object({
        name: z.string(),
        place: z.string(),
        movedAt: moment,
        endedAt: moment.nullable(),
      }),
    ),
  }),
})

export const showLogWarnings = endpoint({
  method: 'get',
  path: '/log/warnings',
  says: 'Say what the desk is warned of about the proof of the journal: that nobody outside has vouched for it, and to auditors and administrators what does not hold.',
  reply: z.object({
    warnings: z.array(z.string()),
    alarm: alarm.nullable(),
  }),
})

export const proveLines = endpoint({
  method: 'get',
  path: '/log/lines',
  says: 'Prove every line about a subject, such as `document:4711`, under one signed head; for auditors.',
  query: z.strictObject({ subject: z.string().min(3).max(80) }),
  reply: z.object({
    head: head.nullable(),
    lines: z.array(
      z.object({
        id,
        position: z.number().int(),
        line: z.string(),
        /** Hashes in base64, from the leaf upwards (RFC 9162 §2.1.3). */
        proof: z.array(z.string()),
      }),
    ),
  }),
})

export const proveContinuity = endpoint({
  method: 'get',
  path: '/log/consistency',
  says: 'Prove that the journal at the end of a period begins with the whole journal before it; for auditors.',
  query: z.strictObject({ from: day, to: day }),
  reply: z.object({
    /** The head before the period; null where none was signed yet. */
    from: head.nullable(),
    to: head.nullable(),
    /** Hashes in base64 (RFC 9162 §2.1.4). */
    proof: z.array(z.string()),
  }),
})
