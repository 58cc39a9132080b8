import {
  readsFromInside,
  visibleDocument,
  type DocumentRow,
} from '../documents/official-document.ts'
import { currentVersion } from '../documents/versions.ts'
import type { Context } from '../platform/context.ts'
import type { InputOf, ReplyOf } from '../platform/endpoint.ts'
import type { traceDocument as endpoint } from './contract.ts'
import { reasons, refuseIf } from '../platform/refusal.ts'
import { recordReading } from './record-reading.ts'
import { signaturesIn } from './signatures-in.ts'
import { traceLines } from './trace-lines.ts'
import { originOf, stepsOf, subjectsOf, tracedDeliveries, type StepTaken } from './traced.ts'

/**
 * The history of a document, each line proved and each signature verified. An auditor follows it over
 * every body, from its origin, and the reading is recorded; anyone else sees their own body's part.
 */
export async function traceDocument(
  { documentId }: InputOf<typeof endpoint>,
  context: Context,
): Promise<ReplyOf<typeof endpoint>> {
  const { actor } = context
  const isAuditor = actor.roles.includes('auditor')
  const asked = await visibleDocument(actor, documentId)
  refuseIf(403, reasons([!readsFromInside(actor, asked), 'oversight.not_your_role']))
  const document = isAuditor ? await originOf(asked, actor) : asked
  const deliveries = await tracedDeliveries(document)
  const lines = await traceLines(await subjectsOf(document, deliveries, actor))
  const { sha256, signatures } = await signaturesOf(document, context)
  if (isAuditor) await recordReading({ documentId: document.id }, context)
  const { id, reference, abstract, issuerName } = document
  const isIntact =
    lines.every((line) => line.isIntact) &&
    areWhole(await stepsOf(deliveries), lines) &&
    (signatures?.every((each) => each.isIntact && each.laterChanges !== 'forbidden') ?? false)
  return {
    ...{ documentId: id, reference, abstract, issuerName, sha256, lines, deliveries, isIntact },
    signatures: signatures ?? [],
  }
}

async function signaturesOf(document: DocumentRow, { at }: Context) {
  if (document.version === 0) return { sha256: null, signatures: [] }
  const { sha256 } = await currentVersion(document)
  return { sha256, signatures: await signaturesIn(sha256, at) }
}

// Every step of a delivery was written with a line of the same moment; one without it shows that a line is gone.
function areWhole(
  steps: readonly StepTaken[],
  lines: readonly { subject: string; at: string }[],
): boolean {
  const written = new Set(lines.map(({ subject, at }) => `${subject} ${at}`))
  return steps.every(({ deliveryId, at }) => written.has(`delivery:${String(deliveryId)} ${at}`))
}
