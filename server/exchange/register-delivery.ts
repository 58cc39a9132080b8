import { pageCount } from '../documents/layout/pdf-text.ts'
import { registerIncoming, type ArrivalGiven } from '../documents/register-incoming.ts'
import type { DocumentRow } from '../documents/official-document.ts'
import { act } from '../journal/act.ts'
import { note } from '../journal/notes.ts'
import type { Actor, Context } from '../platform/context.ts'
import { change, row, rows } from '../platform/database.ts'
import type { InputOf, ReplyOf } from '../platform/endpoint.ts'
import { files } from '../platform/files.ts'
import { found, refuseIf } from '../platform/refusal.ts'
import type { registerDelivery as endpoint } from './contract.ts'
import { bothBodies, isOwnDelivery, moveDelivery, type DeliveryRow } from './delivery-rows.ts'
import { isAnswered } from './sent-to.ts'
import { whyNotOpen, whyNotRecipient } from './rules.ts'

/** Registers a delivery as an incoming document with an arrival number of its own (03). Source: Nghị định 30/2020/NĐ-CP, Điều 22. */
export async function registerDelivery(
  { deliveryId, dueOn, note: remark, duplicateReason = null }: InputOf<typeof endpoint>,
  context: Context,
): Promise<ReplyOf<typeof endpoint>> {
  const { delivery, sent } = await deliveryWithContent(context.actor, deliveryId)
  refuseIf(403, whyNotRecipient(context.actor, delivery))
  refuseIf(409, whyNotOpen(delivery))
  const asked = { dueOn: dueOn ?? sent.askedDueOn, note: remark ?? noteOf(sent) }
  const arrival = { ...arrivalOf(delivery, sent), ...asked, again: duplicateReason }
  const doubtful = arrival.answersId === null ? (sent.answersUuid ?? undefined) : undefined
  return await register({ delivery, arrival, doubtful, hasAnnexes: sent.annexes > 0 }, context)
}

interface Registering {
  /** As it was read before the act: whoever moves it meanwhile is noticed by its `rev`. */
  delivery: DeliveryRow
  arrival: ArrivalGiven
  hasAnnexes: boolean
  /** The identifier that it claims to answer, where nothing of the kind was sent to its sender. */
  doubtful: string | undefined
}

const register = act(
  'delivery.register',
  async ({ delivery, arrival, hasAnnexes }: Registering, context) => {
    const { documentId, arrivalNumber, besideIds } = await registerIncoming(arrival, context)
    const annexes = hasAnnexes ? await copyAnnexes(delivery, documentId) : []
    const registered = { incomingDocumentId: documentId, arrivalNumber }
    await moveDelivery(delivery, { state: '03', ...registered }, context)
    const { id: deliveryId, sha256 } = delivery
    const beside = besideIds.length > 0 ? { besideIds, duplicateReason: arrival.again } : {}
    note('document.register', documentId, { arrivalNumber, deliveryId, sha256, ...beside })
    for (const annex of annexes) note('document.add_annex', documentId, { ...annex, deliveryId })
    return { id: documentId, arrivalNumber }
  },
  ({ delivery }) => delivery.id,
  ({ delivery, doubtful }, { id, arrivalNumber }) => ({
    incomingDocumentId: id,
    arrivalNumber,
    ...(doubtful !== undefined && { doubtfulAnswer: doubtful }),
    ...bothBodies(delivery),
  }),
)

type Sent = Pick<
  DocumentRow,
  'number' | 'notation' | 'circulation' | 'signerName' | 'signerTitle' | 'answersId'
> & {
  sizeBytes: number
  pages: number
  annexes: number
  /** What another installation says that it answers. */
  answersUuid: string | null
  /** The body that issued it, where the sender had received it itself. */
  originalId: number | null
  original: string | null
  /** What the sender gives the recipient to do with it, and by when. */
  asked: string | null
  askedDueOn: string | null
}

// What came from another installation has no document here: what is known of it came with it.
// What answers an incoming document of its sender answers the document that this body sent.
async function deliveryWithContent(
  actor: Actor,
  deliveryId: number,
): Promise<{ delivery: DeliveryRow; sent: Sent }> {
  const both = await row<DeliveryRow & Sent>(
    `SELECT x.*, COALESCE(d.number, e.number) AS number,
       COALESCE(d.notation, e.notation) AS notation,
       COALESCE(d.circulation, e.circulation) AS circulation,
       COALESCE(d.signer_name, e.signer_name) AS signer_name,
       COALESCE(d.signer_title, e.signer_title) AS signer_title,
       COALESCE(v.size_bytes, e.size_bytes) AS size_bytes, COALESCE(v.pages, e.pages) AS pages,
       (SELECT COUNT(*) FROM annexes a WHERE a.document_id = x.document_id) +
       (SELECT COUNT(*) FROM foreign_annexes a WHERE a.delivery_id = x.id) AS annexes,
       COALESCE(
         (SELECT y.document_id FROM deliveries y WHERE y.incoming_document_id = d.answers_id
          AND y.from_agency_id = x.to_agency_id),
         (SELECT MIN(y.document_id) FROM deliveries y WHERE ${isAnswered})) AS answers_id,
       e.answers_uuid,
       COALESCE(e.issuer_agency_id,
         CASE WHEN d.direction = 'incoming' THEN d.issuer_agency_id END) AS original_id,
       COALESCE(e.issuer_name,
         CASE WHEN d.direction = 'incoming' THEN d.issuer_name END) AS original,
       COALESCE(e.due_on, (SELECT MIN(l.due_on) FROM remote_links l
        WHERE l.delivery_id = x.id AND l.recalled_at IS NULL)) AS asked_due_on,
       COALESCE(e.note, (SELECT l.instruction FROM remote_links l WHERE l.delivery_id = x.id
        AND l.recalled_at IS NULL ORDER BY l.task_id DESC LIMIT 1)) AS asked
     FROM deliveries x LEFT JOIN documents d ON d.id = x.document_id
     LEFT JOIN document_versions v ON v.document_id = d.id AND v.sha256 = x.sha256
     LEFT JOIN foreign_deliveries e ON e.delivery_id = x.id
     WHERE x.id = :deliveryId AND ${isOwnDelivery} ORDER BY v.version DESC LIMIT 1`,
    { deliveryId, ownAgencyId: actor.agencyId },
  )
  const delivery = found(both, 'delivery.not_found')
  return { delivery, sent: await measured(delivery) }
}

// A new file that went with an update to a body that was added stands in no version yet.
async function measured(read: Sent & { sha256: string }): Promise<Sent> {
  if ((read.sizeBytes as number | null) !== null) return read
  const bytes = await files().open(read.sha256)
  return { ...read, sizeBytes: bytes.length, pages: await pageCount(bytes) }
}

const mostNote = 500

// The instruction that came with it stands beside it, as far as a note is long.
const noteOf = ({ asked }: Sent): string | null => asked?.slice(0, mostNote) ?? null

function arrivalOf(delivery: DeliveryRow, sent: Sent): ArrivalGiven {
  const { typeCode, abstract, reference, issuedOn, urgency, sha256 } = delivery
  const { number, notation, circulation, signerName, signerTitle, answersId } = sent
  return {
    ...{ typeCode, abstract, reference, issuedOn, urgency },
    ...{ number, notation, circulation, signerName, signerTitle, answersId },
    issuerAgencyId: sent.original === null ? delivery.fromAgencyId : sent.originalId,
    issuerName: sent.original ?? delivery.fromName,
    file: { sha256, sizeBytes: sent.sizeBytes, pages: sent.pages },
  }
}

// From the sender's document, or from what came with it out of another installation; what came stands in the copy's own chain.
async function copyAnnexes(
  { id: deliveryId, documentId: fromDocumentId }: DeliveryRow,
  toDocumentId: number,
): Promise<{ ordinal: number; sha256: string }[]> {
  await change(
    `INSERT INTO annexes (document_id, ordinal, name, media_type, sha256, size_bytes)
     SELECT :toDocumentId, ordinal, name, media_type, sha256, size_bytes FROM annexes
     WHERE document_id = :fromDocumentId
     UNION ALL
     SELECT :toDocumentId, ordinal, name, media_type, sha256, size_bytes FROM foreign_annexes
     WHERE delivery_id = :deliveryId`,
    { fromDocumentId, toDocumentId, deliveryId },
  )
  return await rows(
    'SELECT ordinal, sha256 FROM annexes WHERE document_id = :toDocumentId ORDER BY ordinal',
    { toDocumentId },
  )
}
