import { z } from 'zod'
import { endpoint, id, idInPath, moment } from '../../platform/endpoint.ts'

/** One step of a document’s way between installations, and whose word it is. */
export const crossingStep = z.object({
  key: z.string(),
  /** When it was written or taken here, by the clock of this installation. */
  at: moment,
  /** Own lines of the journal; else what another installation signed, as it came. */
  whose: z.enum(['ours', 'theirs']),
  kind: z.enum(['line', 'receipt', 'document', 'status', 'amendment', 'countersignature']),
  /** The other installation; null for our own word. */
  installation: z.string().nullable(),
  /** The body whose act it was, or who signed; for a line with the person and the post. */
  by: z.string(),
  /** Between whom the delivery goes; null for what is about the document itself. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Of a line: its act. */
  act: z.string().nullable(),
  /** Of a message: its status code; of a receipt: the kind of our message that it is for. */
  code: z.string().nullable(),
  text: z.string().nullable(),
  /** What the other side’s clock said as it signed; nothing proves it. */
  claimedAt: moment.nullable(),
  /** Whether their signature holds over just these bytes by a key that their body is known by; `large` and `gone` were not looked at. */
  signature: z.enum(['valid', 'doubtful', 'large', 'gone']).nullable(),
  sha256: z.string().nullable(),
  /** The line of our own journal by which it is entered here, or which it is. */
  line: z.object({ subject: z.string(), seq: z.number().int(), isIntact: z.boolean() }).nullable(),
})

export const showCrossing = endpoint({
  method: 'get',
  path: '/oversight/documents/:documentId/crossing',
  says: 'Show a document’s way between installations on one timeline: our journal lines, and what the others signed.',
  params: z.strictObject({ documentId: idInPath }),
  query: z.strictObject({
    /** Where the page before ended: its `next`. */
    after: z.coerce.number().int().min(1).optional(),
    /** So many deliveries at a time. */
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  reply: z.object({
    /** How many deliveries cross to or from another installation. */
    deliveries: z.number().int(),
    /** The other installations, by their names. */
    installations: z.array(z.string()),
    steps: z.array(crossingStep),
    next: id.nullable(),
  }),
})
