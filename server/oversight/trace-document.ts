import {
  documentById,
  readsFromInside,
  visibleAmong,
  visibleDocument,
  type DocumentRow,
} from '../documents/official-document.ts'
import { currentVersion } from '../documents/versions.ts'
import type { DeliveryRow } from '../exchange/delivery-rows.ts'
import type { Actor, Context } from '../platform/context.ts'
import { rows } from '../platform/database.ts'
import type { InputOf, ReplyOf } from '../platform/endpoint.ts'
import type { traceDocument as endpoint } from './contract.ts'
import { reasons, refuseIf } from '../platform/refusal.ts'
import { recordReading } from './record-reading.ts'
import { signaturesIn } from './signatures-in.ts'
import { traceLines } from './trace-lines.ts'

type Traced = DeliveryRow & { system: string; level: string }

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
    areWhole(deliveries, lines) &&
    (signatures?.every((each) => each.isIntact && each.laterChanges !== 'forbidden') ?? false)
  return {
    ...{ documentId: id, reference, abstract, issuerName, sha256, lines, deliveries, isIntact },
    signatures: signatures ?? [],
  }
}

/** The document at the beginning of it all: the sender's, where this one came by a delivery. */
async function originOf(document: DocumentRow, actor: Actor): Promise<DocumentRow> {
  if (document.direction === 'outgoing') return document
  const [delivery] = await tracedDeliveries(document)
  const [originId] = await visibleAmong(actor, delivery ? [delivery.documentId] : [])
  const origin = originId && (await documentById(originId))
  return origin || document
}

async function tracedDeliveries({ id, direction }: DocumentRow): Promise<Traced[]> {
  const side = direction === 'outgoing' ? 'document_id' : 'incoming_document_id'
  return await rows<Traced>(
    `SELECT x.*, a.system, a.level FROM deliveries x JOIN agencies a ON a.id = x.to_agency_id
     WHERE x.${side} = :id ORDER BY x.id`,
    { id },
  )
}

// What a recipient does with it inside is the recipient's own: of that its sender sees the states only, and an auditor what stands on their side of the walls.
async function subjectsOf(
  { id }: DocumentRow,
  deliveries: readonly Traced[],
  actor: Actor,
): Promise<string[]> {
  const incoming = deliveries.flatMap(({ incomingDocumentId }) => incomingDocumentId ?? [])
  const others = actor.roles.includes('auditor') ? await visibleAmong(actor, incoming) : []
  const documentIds = [...new Set([id, ...others])]
  const tasks = await rows<{ id: number }>('SELECT id FROM tasks WHERE document_id IN (:ids)', {
    ids: documentIds,
  })
  return [
    ...documentIds.map((each) => `document:${String(each)}`),
    ...deliveries.map((each) => `delivery:${String(each.id)}`),
    ...tasks.map((each) => `task:${String(each.id)}`),
  ]
}

async function signaturesOf(document: DocumentRow, { at }: Context) {
  if (document.version === 0) return { sha256: null, signatures: [] }
  const { sha256 } = await currentVersion(document)
  return { sha256, signatures: await signaturesIn(sha256, at) }
}

// Every step of a delivery wrote one line: fewer lines than steps means that some are gone.
function areWhole(deliveries: readonly Traced[], lines: readonly { subject: string }[]): boolean {
  const written = new Map<string, number>()
  for (const { subject } of lines) written.set(subject, (written.get(subject) ?? 0) + 1)
  return deliveries.every(({ id, rev }) => written.get(`delivery:${String(id)}`) === rev)
}
