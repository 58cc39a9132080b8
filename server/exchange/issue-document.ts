import { randomUUID } from 'node:crypto'
import type { AgencyShown } from '../agencies/contract.ts'
import { completeDocumentStep } from '../documents/document-steps.ts'
import { moveDocument, visibleDocument, type DocumentRow } from '../documents/official-document.ts'
import { act } from '../journal/act.ts'
import { note } from '../journal/notes.ts'
import type { Actor, Context } from '../platform/context.ts'
import { insert, rows } from '../platform/database.ts'
import { dayOf } from '../platform/days.ts'
import { newId } from '../platform/identifiers.ts'
import { refuseIf } from '../platform/refusal.ts'
import { bodiesInForce } from './bodies-in-force.ts'
import { queueDeliveries } from './outbox/queue-deliveries.ts'
import { whyNotIssue, whyNotIssuer } from './rules.ts'

/** Issues a sealed document: a delivery to each recipient that is a body of the System. Source: Nghị định 30/2020/NĐ-CP, Điều 18. */
export const issueDocument = act(
  'document.issue',
  async ({ documentId }: { documentId: number }, context) => {
    const document = await visibleDocument(context.actor, documentId)
    refuseIf(403, whyNotIssuer(context.actor, document))
    refuseIf(409, whyNotIssue(document))
    const { sha256, recipientIds, mayLeave } = await readyToSend(document)
    await completeDocumentStep(document, 'document.issue', null, context)
    await moveDocument(document, { stage: 'issued' }, context)
    const bodies = await bodiesInForce(recipientIds, dayOf(context.at))
    const deliveries = await send(
      document,
      { sha256, bodies: [...bodies.values()], mayLeave },
      context,
    )
    return { id: documentId, deliveries, sha256 }
  },
  ({ documentId }) => documentId,
  (_, { deliveries, sha256 }) => ({ deliveries, sha256 }),
)

/** What somebody may do next about issuing a document. */
export async function mayIssue(document: DocumentRow, actor: Actor) {
  return { issue: [...whyNotIssuer(actor, document), ...whyNotIssue(document)] }
}

async function readyToSend({ id, version }: DocumentRow) {
  const found = await rows<{ sha256: string; agencyId: number | null; elsewhere: number }>(
    `SELECT v.sha256, r.agency_id, (SELECT COUNT(*) FROM body_carriers) AS elsewhere FROM document_versions v
     LEFT JOIN recipients r ON r.document_id = v.document_id
     WHERE v.document_id = :id AND v.version = :version ORDER BY r.ordinal`,
    { id, version },
  )
  const recipientIds = found.flatMap(({ agencyId }) => agencyId ?? [])
  const mayLeave = Number(found[0]?.elsewhere) > 0
  return { sha256: found[0]?.sha256 ?? '', recipientIds, mayLeave }
}

/** What is sent to whom. */
export interface Sending {
  sha256: string
  bodies: readonly AgencyShown[]
  /** False where no body lives in another installation, so that nobody needs to look. */
  mayLeave?: boolean
}

/** Sends a document to bodies, inside the caller's act, and gives how many: one named twice, or heir to two that are named, gets one delivery; one's own body needs none. */
export async function send(
  document: DocumentRow,
  { sha256, bodies, mayLeave = true }: Sending,
  { actor, at }: Context,
): Promise<number> {
  const once = new Map(bodies.map((body) => [body.id, body]))
  once.delete(document.agencyId)
  const by = { sentAt: at, sentByPostId: actor.postId, sentByName: actor.name }
  const shown = { ...copied(document), sha256, ...by, state: 'sent', rev: 1 }
  const sent = [...once.values()].map(({ id: toAgencyId, name: toName }) => ({
    ...{ toAgencyId, id: newId(), uuid: randomUUID(), toName },
    ...shown,
  }))
  await insert('deliveries', sent)
  if (mayLeave)
    await queueDeliveries(
      sent.map(({ id }) => id),
      at,
    )
  const { documentId } = shown
  for (const { id, toAgencyId } of sent)
    note('delivery.send', id, { documentId, sha256, agencyIds: [toAgencyId] })
  return sent.length
}

function copied({ id, agencyId, issuerName, ...document }: DocumentRow) {
  const { reference, issuedOn, typeCode, abstract, urgency } = document
  const shown = { reference, issuedOn, typeCode, abstract, urgency }
  return { documentId: id, fromAgencyId: agencyId, fromName: issuerName, ...shown }
}
