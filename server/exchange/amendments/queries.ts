import { freezeOf } from '../../documents/freezes.ts'
import { visibleDocument, type DocumentRow } from '../../documents/official-document.ts'
import type { Actor, Context } from '../../platform/context.ts'
import { row, rows } from '../../platform/database.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { files } from '../../platform/files.ts'
import type { FileReply } from '../../platform/http.ts'
import { found, refuseIf, reasons } from '../../platform/refusal.ts'
import { visibleDelivery } from '../delivery-rows.ts'
import { amendmentOf, type AmendmentRow } from './amendment-rows.ts'
import type * as contract from './contract.ts'
import { holdersOf } from './holders.ts'
import { whyNotAmend, whyNotAnswerer } from './rules.ts'

/** A request as both sides read it. */
export function amendmentShown({ askedByName, answeredByName, ...amendment }: AmendmentRow) {
  return { ...amendment, askedBy: askedByName, answeredBy: answeredByName }
}

type Listed = ReplyOf<typeof contract.listAmendments>['amendments'][number]

/** The requests that wait for an answer of the actor's body, the oldest first. */
export async function listAmendments(
  _: object,
  { actor }: Context,
): Promise<ReplyOf<typeof contract.listAmendments>> {
  const waiting = await rows<AmendmentRow & Listed>(
    `SELECT a.*, x.incoming_document_id, x.arrival_number, x.reference, x.from_name
     FROM amendments a JOIN deliveries x ON x.to_agency_id = a.to_agency_id AND x.id = a.delivery_id
     WHERE a.to_agency_id = :agencyId AND a.is_open = 1 AND x.incoming_document_id IS NOT NULL
     ORDER BY a.delivery_id LIMIT 200`,
    { agencyId: actor.agencyId },
  )
  return { amendments: waiting.map((each) => ({ ...each, ...amendmentShown(each) })) }
}

/** The new file of an update, for both sides; gone (410) for the recipient once the delivery is recalled. */
export async function readAmendment(
  { deliveryId, number }: InputOf<typeof contract.readAmendment>,
  { actor }: Context,
): Promise<FileReply> {
  const { state, fromAgencyId } = await visibleDelivery(actor, deliveryId)
  const amendment = await amendmentOf(deliveryId, number)
  const sha256 = found(amendment?.sha256, 'amendment.not_found')
  refuseIf(410, reasons([state === '13' && actor.agencyId !== fromAgencyId, 'exchange.recalled']))
  return { bytes: await files().open(sha256), mediaType: 'application/pdf' }
}

/** Whether a document was recalled, what stands in its place or gave its place to it, and what its sender asks of it. */
export async function showStanding(
  { documentId }: { documentId: number },
  { actor }: Context,
): Promise<ReplyOf<typeof contract.showStanding>> {
  const document = await visibleDocument(actor, documentId)
  const freeze = await freezeOf(documentId)
  const isIncoming = document.direction === 'incoming'
  const asked = isIncoming ? await askedOfCopy(document) : undefined
  const { replaces, replacedBy } = await othersOf(document)
  return {
    recalled: freeze ? { at: freeze.frozenAt, by: freeze.byName, reason: freeze.reason } : null,
    ...{ replaces, replacedBy, asked: asked ? amendmentShown(asked) : null },
    holders: freeze ? await holdersOf(documentId, document.agencyId) : [],
    may: mayOf(actor, document, freeze !== undefined),
  }
}

function mayOf(actor: Actor, document: DocumentRow, isFrozen: boolean) {
  // What went out is answered by those it went to.
  const toAgencyId = document.direction === 'incoming' ? document.agencyId : 0
  const answerer = whyNotAnswerer(actor, { toAgencyId, fromAgencyId: 0, state: '03' })
  const why = whyNotAmend(actor, document)
  return {
    answer: answerer,
    amend: [...why, ...reasons([isFrozen && !why.includes('document.frozen'), 'document.frozen'])],
    replace: why.filter((code) => code !== 'document.frozen'),
  }
}

async function askedOfCopy({ id, agencyId }: DocumentRow): Promise<AmendmentRow | undefined> {
  return await row<AmendmentRow>(
    `SELECT a.* FROM amendments a JOIN deliveries x ON x.id = a.delivery_id
     WHERE x.to_agency_id = :agencyId AND x.incoming_document_id = :id AND a.is_open = 1`,
    { id, agencyId },
  )
}

type Other = ReplyOf<typeof contract.showStanding>['replaces'][number]
type Related = Other & { isReplaced: number }

async function othersOf(document: DocumentRow) {
  const { id, agencyId, direction } = document
  const found = await rows<Related>(direction === 'outgoing' ? ofOutgoing : ofIncoming, {
    id,
    agencyId,
  })
  const shown = found.map(({ isReplaced, ...other }) => ({
    ...other,
    isReplaced: Boolean(isReplaced),
  }))
  return {
    replaces: shown.filter(({ isReplaced }) => isReplaced),
    replacedBy: shown.filter(({ isReplaced }) => !isReplaced),
  }
}

const ofOutgoing = `
  SELECT 1 AS is_replaced, d.id AS document_id, COALESCE(d.reference, '') AS reference, d.abstract,
    r.reason, r.replaced_at AS at
  FROM replacements r JOIN documents d ON d.id = r.replaced_id WHERE r.document_id = :id
  UNION ALL
  SELECT 0, d.id, COALESCE(d.reference, ''), d.abstract, r.reason, r.replaced_at
  FROM replacements r JOIN documents d ON d.id = r.document_id WHERE r.replaced_id = :id`

// Inside one installation by its documents, between two by the identifiers that both know.
const ofIncoming = `
  SELECT 1 AS is_replaced, o.incoming_document_id AS document_id, o.reference, o.abstract, r.reason,
    r.replaced_at AS at
  FROM deliveries x JOIN replacements r ON r.document_id = x.document_id
  JOIN deliveries o ON o.document_id = r.replaced_id AND o.to_agency_id = x.to_agency_id
  WHERE x.to_agency_id = :agencyId AND x.incoming_document_id = :id
  UNION ALL
  SELECT 0, n.incoming_document_id, n.reference, n.abstract, r.reason, r.replaced_at
  FROM deliveries x JOIN replacements r ON r.replaced_id = x.document_id
  JOIN deliveries n ON n.document_id = r.document_id AND n.to_agency_id = x.to_agency_id
  WHERE x.to_agency_id = :agencyId AND x.incoming_document_id = :id
  UNION ALL
  SELECT 1, o.incoming_document_id, o.reference, o.abstract, r.reason, r.said_at
  FROM deliveries x JOIN delivery_replacements r ON r.uuid = x.uuid
    AND r.from_agency_id = x.from_agency_id
  JOIN deliveries o ON o.uuid = r.replaced_uuid AND o.from_agency_id = x.from_agency_id
    AND o.to_agency_id = x.to_agency_id
  WHERE x.to_agency_id = :agencyId AND x.incoming_document_id = :id
  UNION ALL
  SELECT 0, n.incoming_document_id, n.reference, n.abstract, r.reason, r.said_at
  FROM deliveries x JOIN delivery_replacements r ON r.replaced_uuid = x.uuid
    AND r.from_agency_id = x.from_agency_id
  JOIN deliveries n ON n.uuid = r.uuid AND n.from_agency_id = x.from_agency_id
    AND n.to_agency_id = x.to_agency_id
  WHERE x.to_agency_id = :agencyId AND x.incoming_document_id = :id`
