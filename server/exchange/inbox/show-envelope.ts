import { visibleDocument } from '../../documents/official-document.ts'
import type { Context } from '../../platform/context.ts'
import { row } from '../../platform/database.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { files } from '../../platform/files.ts'
import { readAnchors } from '../../signing/formats/path/read-anchors.ts'
import { visibleDelivery } from '../delivery-rows.ts'
import { EdxmlProblem } from '../edxml/edxml-problem.ts'
import { judgeEnvelope } from '../edxml/judge-envelope.ts'
import { readEdxml } from '../edxml/read-edxml.ts'
import { isSignedBy, type BodyTrust } from '../receipts/envelopes.ts'
import { trustThen } from '../receipts/former-trust.ts'
import type * as contract from './contract.ts'
import { messageLimits } from './message-limits.ts'

type Envelope = NonNullable<ReplyOf<typeof contract.showEnvelope>['envelope']>
type CameRow = BodyTrust & { id: number } & Pick<
    Envelope,
    'partnerName' | 'carrier' | 'takenAt' | 'sha256'
  >

/** What the envelope of a delivery was worth that the actor's body was sent from another installation; null where it came from this one. */
export async function showEnvelope(
  { deliveryId }: InputOf<typeof contract.showEnvelope>,
  { actor }: Context,
): Promise<ReplyOf<typeof contract.showEnvelope>> {
  const { id, toAgencyId, state } = await visibleDelivery(actor, deliveryId)
  if (toAgencyId !== actor.agencyId) return { envelope: null }
  return { envelope: await envelopeOf(id, state === '13') }
}

/** The same of an incoming document; null where no message brought it. */
export async function showDocumentEnvelope(
  { documentId }: InputOf<typeof contract.showDocumentEnvelope>,
  { actor }: Context,
): Promise<ReplyOf<typeof contract.showDocumentEnvelope>> {
  await visibleDocument(actor, documentId)
  const delivery = await row<{ id: number; state: string }>(
    'SELECT id, state FROM deliveries WHERE incoming_document_id = :documentId',
    { documentId },
  )
  if (!delivery) return { envelope: null }
  const isWithdrawn = delivery.state === '13'
  return { envelope: await envelopeOf(delivery.id, isWithdrawn) }
}

// Of what its sender took back nothing is opened any more.
async function envelopeOf(deliveryId: number, isWithdrawn: boolean): Promise<Envelope | null> {
  const came = await row<CameRow>(
    `SELECT p.name AS partner_name, p.carrier, i.taken_at, i.sha256, a.id, a.name, c.certificate, p.anchors
     FROM inbox i JOIN partners p ON p.id = i.partner_id
     JOIN deliveries x ON x.id = i.delivery_id JOIN agencies a ON a.id = x.from_agency_id
     LEFT JOIN body_carriers c ON c.agency_id = x.from_agency_id
     WHERE i.delivery_id = :deliveryId AND i.kind = 'document'`,
    { deliveryId },
  )
  if (!came) return null
  const then = await trustThen([came.id])
  const { id, name, certificate, anchors, ...shown } = came
  const trust = then({ id, name, certificate, anchors }, came.takenAt)
  const bytes = isWithdrawn ? undefined : await bytesOf(came.sha256)
  if (!bytes) return { ...shown, ...nothing }
  return { ...shown, ...read(bytes), ...judged(bytes, trust, came.takenAt) }
}

const nothing: Omit<Envelope, 'partnerName' | 'carrier' | 'takenAt' | 'sha256'> = {
  ...({ state: 'gone', signerName: null, claimedAt: null, reasons: [] } as const),
  ...{ dialect: null, quirks: [], attachments: [] },
}

async function bytesOf(sha256: string): Promise<Uint8Array | undefined> {
  return await files()
    .open(sha256)
    .catch(() => undefined)
}

type Judged = Pick<Envelope, 'state' | 'reasons' | 'signerName' | 'claimedAt'>

function judged(bytes: Uint8Array, trust: BodyTrust, at: string): Judged {
  const anchors = trust.anchors === null ? [] : readAnchors(trust.anchors)
  const { state, certificate, claimedAt, reasons } = judgeEnvelope(bytes, {
    ...{ anchors, at, revocation: 'none' },
  })
  const signer = { signerName: certificate?.name ?? null, claimedAt: claimedAt ?? null }
  if (isSignedBy(bytes, trust, at)) return { state: 'valid', reasons: [], ...signer }
  // Valid, but of somebody else than the body that it says it is from.
  return { state: state === 'valid' ? 'untrusted' : state, reasons, ...signer }
}

function read(bytes: Uint8Array): Pick<Envelope, 'dialect' | 'quirks' | 'attachments'> {
  try {
    const { dialect, quirks, attachments } = readEdxml(bytes, {
      limits: messageLimits(),
    })
    const shown = attachments.map(({ name, contentType, bytes: whole, damage, ...rest }) => {
      const sizeBytes = whole?.length ?? ('apart' in rest ? rest.apart.length : 0)
      return { name, contentType, sizeBytes, damage: damage ?? null }
    })
    return { dialect, quirks, attachments: shown }
  } catch (problem) {
    if (problem instanceof EdxmlProblem) return { dialect: null, quirks: [], attachments: [] }
    throw problem
  }
}
