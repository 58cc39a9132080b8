import type { z } from 'zod'
import { typeName } from '../documents/type-names.ts'
import type { Actor } from '../platform/context.ts'
import { rows } from '../platform/database.ts'
import type { deliveryShown, statusShown } from './contract.ts'
import { cameWith } from './came-with.ts'
import type { DeliveryRow } from './delivery-rows.ts'
import { askedOf } from './crossing/links.ts'
import { amendmentsOf, nothingNew, type AmendmentRow } from './amendments/amendment-rows.ts'
import { amendmentShown } from './amendments/queries.ts'
import { whyNotRecall } from './amendments/rules.ts'
import { openRequest } from './amendments/machine/side.ts'
import { givenUpOf } from './outbox/abandonments.ts'
import { carriedOf } from './outbox/queries.ts'
import { whyNotOpen, whyNotRecipient, whyNotResend, whyNotSender } from './rules.ts'

type Status = z.output<typeof statusShown>

/** Deliveries as the actor's body sees them; of a recalled one its recipient sees who took it back, when and why, not what it said. */
export async function shownTo(
  actor: Actor,
  deliveries: readonly DeliveryRow[],
): Promise<z.output<typeof deliveryShown>[]> {
  const statuses = await statusesOf(deliveries)
  const asked = await askedOf(deliveries)
  const ids = deliveries.map(({ id }) => id)
  const amendments = await amendmentsOf(ids)
  const ways = { carried: await carriedOf(ids), givenUp: await givenUpOf(ids, actor) }
  const came = await cameWith(ids)
  return deliveries.map((delivery) => ({
    ...forSide(delivery, actor.agencyId === delivery.fromAgencyId),
    typeName: typeName(delivery.typeCode),
    issuerName: came.get(delivery.id)?.issuerName ?? delivery.fromName,
    answers:
      delivery.toAgencyId === actor.agencyId ? (came.get(delivery.id)?.answers ?? null) : null,
    statuses: statuses.get(delivery.id) ?? [],
    asked: asked.filter(({ deliveryId }) => deliveryId === delivery.id),
    ...wayOf(delivery, ways),
    ...amended(actor, delivery, {
      amendments,
      isGivenUp: ways.carried.get(delivery.id)?.state === 'given-up',
    }),
  }))
}

interface Ways {
  carried: Awaited<ReturnType<typeof carriedOf>>
  givenUp: Awaited<ReturnType<typeof givenUpOf>>
}

function wayOf({ id }: DeliveryRow, { carried, givenUp }: Ways) {
  return { carried: carried.get(id) ?? null, givenUp: givenUp.get(id) ?? [] }
}

// Each side opens its own document; the other's is not there for it.
function forSide(delivery: DeliveryRow, isSender: boolean) {
  if (isSender) return { ...delivery, incomingDocumentId: null }
  const isRecalled = delivery.state === '13'
  const content = isRecalled ? { abstract: '', sha256: '' } : {}
  return { ...delivery, documentId: null, ...content }
}

interface Since {
  amendments: readonly AmendmentRow[]
  isGivenUp: boolean
}

function amended(actor: Actor, delivery: DeliveryRow, { amendments, isGivenUp }: Since) {
  const own = amendments.filter(({ deliveryId }) => deliveryId === delivery.id)
  const answer = [...whyNotRecipient(actor, delivery), ...whyNotOpen(delivery)]
  const isAsked = openRequest({ asked: own }) !== undefined
  const recall = whyNotRecall(actor, { ...delivery, isAsked })
  const resend = [...whyNotSender(actor, delivery), ...whyNotResend({ ...delivery, isGivenUp })]
  const may = { register: answer, refuse: answer, recall, resend }
  const isWithheld = delivery.state === '13' && actor.agencyId !== delivery.fromAgencyId
  const shown = own.map(isWithheld ? withheld : amendmentShown)
  return { amendments: shown, may }
}

// What an update said anew is content as much as what it changed.
const withheld = (amendment: AmendmentRow) => ({
  ...amendmentShown(amendment),
  ...nothingNew,
})

async function statusesOf(deliveries: readonly DeliveryRow[]): Promise<Map<number, Status[]>> {
  const byDelivery = new Map(deliveries.map((delivery) => [delivery.id, [sent(delivery)]]))
  if (deliveries.length === 0) return byDelivery
  const found = await rows<Omit<Status, 'by'> & { deliveryId: number; byName: string }>(
    `SELECT delivery_id, code, at, by_name, reason FROM delivery_statuses
     WHERE delivery_id IN (:ids) ORDER BY delivery_id, ordinal`,
    { ids: [...byDelivery.keys()] },
  )
  for (const { deliveryId, byName, ...status } of found)
    byDelivery.get(deliveryId)?.push({ ...status, by: byName })
  return byDelivery
}

function sent({ sentAt, sentByName }: DeliveryRow): Status {
  return { code: 'sent', at: sentAt, by: sentByName, reason: null }
}
