import { randomUUID } from 'node:crypto'
import type { Urgency } from '../../documents/shapes/contract.ts'
import type { Context } from '../../platform/context.ts'
import { change, insert, row, rows } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { DeliveryRow } from '../delivery-rows.ts'
import type { AmendmentKind, AnswerCode } from './contract.ts'
import type { Side } from './machine/side.ts'

/** What an update says anew; null where it stays. */
export interface NewContent {
  abstract: string | null
  urgency: Urgency | null
  sha256: string | null
  sizeBytes: number | null
  pages: number | null
}

/** An update that says nothing anew, as a recall does. */
export const nothingNew: NewContent = {
  abstract: null,
  urgency: null,
  sha256: null,
  sizeBytes: null,
  pages: null,
}

/** A request of a sender and its answer, as its row stands. */
export interface AmendmentRow extends NewContent {
  deliveryId: number
  number: number
  toAgencyId: number
  /** What both sides know the request by. */
  uuid: string
  kind: AmendmentKind
  reason: string
  askedAt: string
  askedByPostId: number
  askedByName: string
  isOpen: number | null
  /** Since when nobody waits for its answer any more. */
  givenUpAt: string | null
  code: AnswerCode | null
  answerReason: string | null
  answeredAt: string | null
  answeredByPostId: number | null
  answeredByName: string | null
}

/** The requests about some deliveries, in their order. */
export async function amendmentsOf(deliveryIds: readonly number[]): Promise<AmendmentRow[]> {
  if (deliveryIds.length === 0) return []
  return await rows<AmendmentRow>(
    'SELECT * FROM amendments WHERE delivery_id IN (:deliveryIds) ORDER BY delivery_id, number',
    { deliveryIds },
  )
}

/** How a delivery stands for the machine of both sides. */
export function sideOf(
  { state, arrivalNumber }: Pick<DeliveryRow, 'state' | 'arrivalNumber'>,
  asked: readonly AmendmentRow[],
): Side {
  return { state, asked, arrivalNumber, replacedBy: [] }
}

/** Which of the two sides of a delivery live in this installation. */
export interface Here {
  sender: boolean
  recipient: boolean
}

/** Where the two sides of a delivery live. */
export async function hereOf({ fromAgencyId, toAgencyId }: DeliveryRow): Promise<Here> {
  const elsewhere = await rows<{ agencyId: number }>(
    'SELECT agency_id FROM body_carriers WHERE agency_id IN (:fromAgencyId, :toAgencyId)',
    { fromAgencyId, toAgencyId },
  )
  const isHere = (id: number) => !elsewhere.some(({ agencyId }) => agencyId === id)
  return { sender: isHere(fromAgencyId), recipient: isHere(toAgencyId) }
}

/** A request as it is asked. */
export type AskedNow = Pick<AmendmentRow, 'number' | 'kind' | 'reason'> &
  NewContent &
  Partial<Pick<AmendmentRow, 'uuid' | 'askedByName' | 'askedAt' | 'isOpen' | 'givenUpAt'>>

/** Writes a request that waits for its answer unless it says otherwise; the caller has moved the delivery. */
export async function insertAmendment(
  { id: deliveryId, toAgencyId }: DeliveryRow,
  asked: AskedNow,
  { actor, at }: Context,
): Promise<AmendmentRow> {
  const unanswered = { code: null, answerReason: null, answeredAt: null }
  const by = { askedAt: at, askedByPostId: actor.postId, askedByName: actor.name }
  const nobody = { answeredByPostId: null, answeredByName: null }
  const given = {
    deliveryId,
    toAgencyId,
    uuid: randomUUID(),
    ...by,
    isOpen: 1,
    givenUpAt: null,
    ...asked,
  }
  const amendment = { ...given, ...unanswered, ...nobody }
  await insert('amendments', amendment)
  return amendment
}

/** Who answers, and why. */
export interface Answering {
  code: AnswerCode
  /** Null where nobody had to be asked. */
  reason: string | null
}

/** Writes the answer to a request that has none, be it given up; a rival's that came first is refused. */
export async function writeAnswer(
  { deliveryId, number }: Pick<AmendmentRow, 'deliveryId' | 'number'>,
  { code, reason }: Answering,
  { actor, at }: Context,
): Promise<void> {
  const affected = await change(
    `UPDATE amendments SET is_open = NULL, code = :code, answer_reason = :reason,
       answered_at = :at, answered_by_post_id = :postId, answered_by_name = :byName
     WHERE delivery_id = :deliveryId AND number = :number AND code IS NULL`,
    { deliveryId, number, code, reason, at, postId: actor.postId, byName: actor.name },
  )
  if (affected !== 1) throw new Refusal(409, ['amendment.answered_already'])
}

/** Counts a change of a delivery that nobody has moved since it was read; what an agreed update says anew is written with it. */
export async function touchDelivery(
  { toAgencyId, id, rev, ...before }: DeliveryRow,
  { abstract, urgency, sha256 }: NewContent = nothingNew,
): Promise<void> {
  const affected = await change(
    `UPDATE deliveries SET rev = rev + 1, abstract = :abstract, urgency = :urgency, sha256 = :sha256
     WHERE to_agency_id = :toAgencyId AND id = :id AND rev = :rev`,
    {
      ...{ toAgencyId, id, rev, abstract: abstract ?? before.abstract },
      ...{ urgency: urgency ?? before.urgency, sha256: sha256 ?? before.sha256 },
    },
  )
  if (affected !== 1) throw new Refusal(409, ['delivery.changed_meanwhile'])
}

/** One request about a delivery. */
export async function amendmentOf(
  deliveryId: number,
  number: number,
): Promise<AmendmentRow | undefined> {
  return await row<AmendmentRow>(
    'SELECT * FROM amendments WHERE delivery_id = :deliveryId AND number = :number',
    { deliveryId, number },
  )
}

/** One request with whether its sender lives in another installation, in one statement. */
export async function requestToAnswer(
  { id, fromAgencyId }: DeliveryRow,
  number: number,
): Promise<(AmendmentRow & { isElsewhere: number }) | undefined> {
  return await row<AmendmentRow & { isElsewhere: number }>(
    `SELECT a.*, (SELECT COUNT(*) FROM body_carriers c WHERE c.agency_id = :fromAgencyId) AS is_elsewhere
     FROM amendments a WHERE a.delivery_id = :id AND a.number = :number`,
    { id, fromAgencyId, number },
  )
}
