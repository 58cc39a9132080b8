import { typeName } from '../../documents/type-names.ts'
import type { DocumentRow } from '../../documents/official-document.ts'
import { rows } from '../../platform/database.ts'
import { inGroups } from '../../platform/in-groups.ts'
import { replacedUuids } from '../amendments/messages/replaced-uuids.ts'
import type { DeliveryRow } from '../delivery-rows.ts'
import { withIssuer } from '../edxml/issuer.ts'
import type { DocumentMessage, Trace } from '../edxml/message.ts'
import { wireDay, wireMoment } from '../edxml/wire-time.ts'
import { bodyOnWire, priorities } from '../receipts/wire.ts'
import type { Queued, StoredAttachment } from './enqueue-message.ts'

type Sent = DeliveryRow &
  Pick<DocumentRow, 'number' | 'notation' | 'signerName' | 'signerTitle' | 'authority'> & {
    circulation: string | null
    /** Null of a new file, sent with an update. */
    pages: number | null
    sizeBytes: number
    fromCode: string
    fromPlace: string
    toCode: string
    answeredUuid: string | null
    answeredReference: string | null
    answeredOn: string | null
    /** Of what its sender itself had received: who issued it, and when it came from there. */
    originalName: string | null
    originalCode: string | null
    originalPlace: string | null
    cameAt: string | null
    asked: string | null
    askedDueOn: string | null
  }

const pdf = 'application/pdf'

/** A delivery as the edXML message of a new document, with the issued file and its annexes as attachments. */
export async function composeDocument(deliveryId: number): Promise<Queued> {
  const sent = await sentDelivery(deliveryId)
  if (!sent) throw new Error(`there is no delivery ${String(deliveryId)}`)
  const name = `${sent.reference.replaceAll(/[^\p{L}\p{N}-]+/gu, '_')}.pdf`
  const main = { name, contentType: pdf, sha256: sent.sha256, sizeBytes: sent.sizeBytes }
  const [annexes, replaced] = await Promise.all([
    annexesOf(sent.documentId),
    replacedBy(deliveryId),
  ])
  return { message: { ...messageOf(sent), ...replaced }, attachments: [main, ...annexes] }
}

// What it stands in the place of, by the deliveries that the same body was sent.
async function replacedBy(deliveryId: number) {
  const replaced = await replacedUuids(deliveryId)
  const [first] = replaced
  if (!first) return { businessType: 'new', business: {} } as const
  const replacements = replaced.map(({ uuid }) => ({ documentId: uuid }))
  return { businessType: 'replace', business: { reason: first.reason, replacements } } as const
}

const annexesOf = inGroups<number, StoredAttachment[]>(async (documentIds) => {
  const found = await rows<StoredAttachment & { documentId: number }>(
    `SELECT document_id, name, media_type AS content_type, sha256, size_bytes FROM annexes
     WHERE document_id IN (:documentIds) ORDER BY document_id, ordinal`,
    { documentIds },
  )
  return documentIds.map((id) =>
    found.flatMap(({ documentId, ...annex }) => (documentId === id ? [annex] : [])),
  )
})

const sentDelivery = inGroups<number, Sent | undefined>(async (deliveryIds) => {
  const found = await rows<Sent>(
    `SELECT x.*, d.number, d.notation, d.circulation, d.signer_name, d.signer_title, d.authority,
       v.pages, v.size_bytes, f.code AS from_code, f.place_name AS from_place, t.code AS to_code,
       y.uuid AS answered_uuid, y.reference AS answered_reference, y.issued_on AS answered_on,
       CASE WHEN d.direction = 'incoming' THEN d.issuer_name END AS original_name,
       i.code AS original_code, i.place_name AS original_place, c.sent_at AS came_at,
       l.instruction AS asked, l.due_on AS asked_due_on
     FROM deliveries x JOIN documents d ON d.id = x.document_id
     LEFT JOIN document_versions v ON v.document_id = d.id AND v.sha256 = x.sha256
     JOIN agencies f ON f.id = x.from_agency_id JOIN agencies t ON t.id = x.to_agency_id
     LEFT JOIN deliveries y ON y.incoming_document_id = d.answers_id
     LEFT JOIN agencies i ON i.id = d.issuer_agency_id AND d.direction = 'incoming'
     LEFT JOIN deliveries c ON c.incoming_document_id = d.id
     LEFT JOIN remote_links l ON l.delivery_id = x.id AND l.recalled_at IS NULL
     WHERE x.id IN (:deliveryIds) ORDER BY v.version DESC`,
    { deliveryIds },
  )
  return deliveryIds.map((deliveryId) => found.find(({ id }) => id === deliveryId))
})

function messageOf(sent: Sent): Omit<DocumentMessage, 'businessType' | 'business'> {
  const { fromCode, fromName, toCode, toName, uuid, abstract } = sent
  const from = bodyOnWire(fromCode, fromName)
  return {
    ...({ kind: 'document', from, to: [bodyOnWire(toCode, toName)] } as const),
    ...{ documentId: uuid, subject: abstract, content: sent.asked ?? abstract },
    ...facts(sent),
    ...(sent.askedDueOn !== null && { dueDate: wireDay(sent.askedDueOn) }),
    steeringType: sent.asked === null ? '1' : '2',
    responseFor: sent.answeredUuid === null ? [] : [answered(sent)],
    trace: traceOf(sent),
  }
}

// What is sent on keeps its issuer: From is who sends and signs the message.
function traceOf(sent: Sent): Trace {
  const { fromCode, sentAt, originalName, originalCode, cameAt } = sent
  const own = { organId: fromCode, timestamp: wireMoment(sentAt) }
  if (originalName === null) return { headers: [own] }
  const organId = originalCode ?? ''
  const before =
    cameAt === null || organId === '' ? [] : [{ organId, timestamp: wireMoment(cameAt) }]
  return withIssuer({ headers: [...before, own] }, { organId, organName: originalName })
}

function facts(sent: Sent) {
  const { number, notation, issuedOn, typeCode, urgency, pages } = sent
  return {
    code: { codeNumber: String(number ?? ''), codeNotation: notation ?? sent.reference },
    promulgationInfo: { place: placeOf(sent), promulgationDate: wireDay(issuedOn) },
    documentType: { type: '2', typeDetail: typeCode, typeName: typeName(typeCode) },
    signerInfo: {
      competence: sent.authority ?? '',
      position: sent.signerTitle ?? '',
      fullName: sent.signerName ?? '',
    },
    otherInfo: {
      ...{ priority: priorities[urgency], typerNotation: sent.circulation ?? '' },
      ...(pages !== null && { pageAmount: String(pages) }),
      referenceCodes: [sent.reference],
    },
  }
}

function placeOf({ originalName, originalPlace, fromPlace }: Sent): string {
  return originalName === null ? fromPlace : (originalPlace ?? '')
}

function answered({ answeredUuid, answeredReference, answeredOn, toCode }: Sent) {
  return {
    organId: toCode,
    code: answeredReference ?? '',
    ...(answeredOn !== null && { promulgationDate: wireDay(answeredOn) }),
    documentId: answeredUuid ?? '',
  }
}
