import { refuseUnlessKeeper } from '../../agencies/administration.ts'
import { act } from '../../journal/act.ts'
import { note } from '../../journal/notes.ts'
import type { Context } from '../../platform/context.ts'
import { change, insert, rows } from '../../platform/database.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { reasons, refuseIf } from '../../platform/refusal.ts'
import { giveUpRequests } from '../amendments/give-up.ts'
import type { OutboxRow } from '../outbox/outbox-rows.ts'
import type * as contract from './contract.ts'
import { partnerById } from './partner-rows.ts'

type Abandoning = InputOf<typeof contract.abandonMessages>
type Message = Pick<OutboxRow, 'id' | 'uuid' | 'kind' | 'deliveryId' | 'fromAgencyId'>

const mostAtOnce = 1000

/** Waits no more for the answers of an installation to what was to leave for it, the oldest thousand first: each delivery tells its sender so, and may be asked back or updated by a new request. An answer that comes all the same is kept. */
export const abandonMessages = act(
  'partner.abandon',
  async ({ partnerId, reason }: Abandoning, context) => {
    await refuseUnlessKeeper(context.actor)
    await holdRow(partnerId, context.at)
    const waiting = await waitingFor(partnerId)
    const messages = await giveUp(waiting.slice(0, mostAtOnce), context.at)
    refuseIf(409, reasons([messages.length === 0, 'partner.nothing_waits']))
    await enter(messages, reason, context)
    await giveUpRequests(
      messages.filter(({ kind }) => kind === 'amendment'),
      context.at,
    )
    tellSenders(messages, { partnerId, reason })
    return { id: partnerId, messages: messages.length, isMore: waiting.length > mostAtOnce }
  },
  ({ partnerId }) => partnerId,
  ({ reason }, { messages }) => ({ reason, messages }),
)

// Two who give up at once, or one who retires it meanwhile, go one after the other.
async function holdRow(partnerId: number, at: string): Promise<void> {
  await change(
    'UPDATE partners SET next_try_at = :at WHERE id = :partnerId AND retired_at IS NULL',
    { at, partnerId },
  )
  await partnerById(partnerId)
}

async function waitingFor(partnerId: number): Promise<{ id: number }[]> {
  return await rows<{ id: number }>(
    `SELECT id FROM outbox WHERE partner_id = :partnerId
     AND state IN ('waiting', 'ready', 'carried') ORDER BY queued_at, id LIMIT :most`,
    { partnerId, most: mostAtOnce + 1 },
  )
}

// A receipt that came meanwhile has the word.
async function giveUp(waiting: readonly { id: number }[], at: string): Promise<Message[]> {
  if (waiting.length === 0) return []
  const ids = waiting.map(({ id }) => id)
  await change(
    `UPDATE outbox SET state = 'given-up', answered_at = :at
     WHERE id IN (:ids) AND state IN ('waiting', 'ready', 'carried')`,
    { ids, at },
  )
  return await rows<Message>(
    `SELECT id, uuid, kind, delivery_id, from_agency_id FROM outbox
     WHERE id IN (:ids) AND state = 'given-up' ORDER BY id`,
    { ids },
  )
}

async function enter(messages: readonly Message[], reason: string, { actor, at }: Context) {
  const given = { reason, abandonedAt: at, byName: actor.name, answeredAt: null }
  await insert(
    'abandonments',
    messages.map(({ id: outboxId, deliveryId }) => ({ outboxId, deliveryId, ...given })),
  )
}

function tellSenders(
  messages: readonly Message[],
  { partnerId, reason }: { partnerId: number; reason: string },
): void {
  for (const { deliveryId, uuid, kind, fromAgencyId } of messages)
    note('delivery.give_up', deliveryId, {
      ...{ partnerId, uuid, kind, reason },
      agencyIds: [fromAgencyId],
    })
}
