import type { Context } from '../../platform/context.ts'
import { rows } from '../../platform/database.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { Refusal } from '../../platform/refusal.ts'
import { anchorText } from '../../signing/formats/path/read-anchors.ts'
import { visibleDelivery, type DeliveryRow } from '../delivery-rows.ts'
import { judgeEnvelope } from '../edxml/judge-envelope.ts'
import type { StatusMessage } from '../edxml/message.ts'
import { readEdxml } from '../edxml/read-edxml.ts'
import { bodiesByCode, type BodyRow } from '../inbox/inbox-rows.ts'
import type { listReceipts as endpoint } from '../outbox/contract.ts'
import { isSignedBy } from './envelopes.ts'
import { trustThen, type TrustThen } from './former-trust.ts'
import { exchangeKeyOf } from './exchange-key.ts'
import { isReceiptOf } from './receipt.ts'

type Shown = ReplyOf<typeof endpoint>['receipts'][number]
type ReceiptRow = Pick<
  Shown,
  'messageUuid' | 'direction' | 'at' | 'sha256' | 'content' | 'messageSha256' | 'messageKind'
>

/** The signed receipts of a delivery that the actor's body sent or was sent, in the order in which they came, each held against its message and its signer as they were when it came. */
export async function listReceipts(
  { deliveryId }: InputOf<typeof endpoint>,
  { actor }: Context,
): Promise<ReplyOf<typeof endpoint>> {
  const delivery = await visibleDelivery(actor, deliveryId)
  const found = await rows<ReceiptRow>(
    `SELECT r.message_uuid, r.direction, r.at, r.sha256, r.content,
       COALESCE(o.sha256, i.sha256) AS message_sha256, COALESCE(o.kind, i.kind) AS message_kind
     FROM receipts r
     LEFT JOIN outbox o ON o.uuid = r.message_uuid AND r.direction = 'taken'
     LEFT JOIN inbox i ON i.partner_id = r.partner_id AND i.uuid = r.message_uuid
       AND r.direction = 'given'
     WHERE r.delivery_id = :deliveryId ORDER BY r.at, r.message_uuid`,
    { deliveryId },
  )
  const bodies = await partiesOf(delivery, found)
  const then = await trustThen([...bodies.values()].map(({ id }) => id))
  return { receipts: found.map((receipt) => ({ ...receipt, ...judged(receipt, bodies, then) })) }
}

// Only the two bodies of the delivery can have given them.
async function partiesOf(
  { fromAgencyId, toAgencyId }: DeliveryRow,
  receipts: readonly ReceiptRow[],
): Promise<Map<string, BodyRow>> {
  const codes = [...new Set(receipts.map(({ content }) => codeOf(read(content))))]
  if (codes.length === 0) return new Map()
  const parties = [...(await bodiesByCode(codes))].filter(([, { id }]) =>
    [fromAgencyId, toAgencyId].includes(id),
  )
  return new Map(
    await Promise.all(parties.map(async ([code, body]) => [code, await trusted(body)] as const)),
  )
}

// An own body is known by the key with which it signs.
async function trusted(body: BodyRow): Promise<BodyRow> {
  if (body.partnerId !== null) return body
  const key = await exchangeKeyOf(body.id).catch((problem: unknown) => {
    if (problem instanceof Refusal) return undefined
    throw problem
  })
  return key ? { ...body, certificate: anchorText({ certificate: key.certificate }) } : body
}

// As it was when it came: what was signed under a certificate stands when that has expired or was replaced.
function judged(receipt: ReceiptRow, bodies: ReadonlyMap<string, BodyRow>, then: TrustThen) {
  const { at } = receipt
  const message = read(receipt.content)
  const body = bodies.get(codeOf(message))
  const bytes = new TextEncoder().encode(receipt.content)
  const { certificate, claimedAt } = judgeEnvelope(bytes, { anchors: [], at, revocation: 'none' })
  return {
    byName: message?.from.organName ?? '',
    isSigned: body !== undefined && isSignedBy(bytes, then(body, at), at),
    signerName: certificate?.name ?? null,
    signedAt: claimedAt ?? null,
    isBound: isBound(receipt, message),
  }
}

const codeOf = (message: StatusMessage | undefined): string => message?.from.organId ?? ''

function isBound(
  { messageUuid, messageSha256 }: ReceiptRow,
  message: StatusMessage | undefined,
): boolean {
  if (!message || messageSha256 === null) return false
  const sent = { uuid: messageUuid, sha256: messageSha256, toCode: codeOf(message) }
  return isReceiptOf(message, sent)
}

function read(content: string): StatusMessage | undefined {
  try {
    const { message } = readEdxml(new TextEncoder().encode(content))
    return message.kind === 'status' ? message : undefined
  } catch {
    return undefined
  }
}
