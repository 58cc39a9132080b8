import { readDelivery } from '../../server/exchange/contract.ts'
import { listDeliveries } from '../../server/exchange/contract.ts'
import { listReceipts } from '../../server/exchange/outbox/contract.ts'
import { sha256 } from '../../server/platform/digest.ts'
import type { Person } from '../demo/person.ts'
import { deliveryTo } from './deliveries.ts'
import type { Told } from './story.ts'
import type { Three } from './running.ts'
import type { Copy, Sent } from './told.ts'

/** What went from one body to another, as both sides tell it. */
export interface Crossed {
  reference: string
  from: string
  to: string
  /** How it got there; `local` inside one installation. */
  carrier: string
  arrivalNumber: number
  /** The states that the sender was told, in the codes of QCVN 102:2016. */
  states: string[]
  /** Requests about it with their answers: 15 agreed, 16 refused. */
  asked: string[]
  sha256: string
  receipts: { sender: number; recipient: number }
  /** How often it arrived. */
  arrivals: number
}

/** Follows every copy back to its sender, and throws where the two sides tell different things. */
export async function crossedBy(three: Three, told: Told): Promise<Crossed[]> {
  const { answers, copies, recalled, corrected } = told
  const sent = [told.decision, ...answers, recalled.notice, corrected.notice]
  const all = [...copies, recalled.agreed.copy, recalled.refused.copy, ...corrected.copies]
  const crossed: Crossed[] = []
  for (const copy of all) {
    const origin = sent.find(({ reference }) => reference === copy.reference)
    if (origin) crossed.push(await follow(three, origin, copy))
  }
  return crossed
}

async function follow(three: Three, sent: Sent, copy: Copy): Promise<Crossed> {
  const delivery = await deliveryTo(sent, copy.agencyCode)
  const clerk = await three[copy.side].office.clerkOf(copy.agencyCode)
  const taken = await receiptsAt(sent.clerk, delivery.id)
  const arrived = await deliveriesAt(clerk, copy)
  const given = await receiptsAt(clerk, await deliveryAt(clerk, copy))
  const carrier = sent.side === copy.side ? 'local' : (delivery.carried?.carrier ?? '')
  refuseDifference(`${copy.reference} at ${copy.agencyCode}`, [
    [delivery.sha256 !== sha256(copy.bytes), 'the copy has other bytes'],
    [carrier !== 'local' && taken.join() !== given.join(), 'the receipts differ'],
    [carrier !== 'local' && taken.length === 0, 'nothing was receipted'],
    [arrived.length !== 1, `it arrived ${String(arrived.length)} times`],
  ])
  return {
    ...{ reference: copy.reference, from: delivery.fromName, to: delivery.toName, carrier },
    ...{ arrivalNumber: copy.arrivalNumber, sha256: delivery.sha256 },
    states: delivery.statuses.map(({ code }) => code),
    asked: delivery.amendments.map(({ kind, code }) => `${kind} → ${code ?? 'waits'}`),
    receipts: { sender: taken.length, recipient: given.length },
    arrivals: arrived.length,
  }
}

// Everything that came under this reference, in whatever state.
async function deliveriesAt(clerk: Person, { reference }: Copy) {
  const { deliveries } = await clerk.call(listDeliveries, { limit: 200 })
  return deliveries.filter((delivery) => delivery.reference === reference)
}

async function deliveryAt(clerk: Person, copy: Copy): Promise<number> {
  const deliveries = await deliveriesAt(clerk, copy)
  const found = deliveries.find(({ incomingDocumentId }) => incomingDocumentId === copy.documentId)
  if (!found) throw new Error(`${copy.agencyCode} does not know by what ${copy.reference} came`)
  return found.id
}

// Each receipt by its hash; what one side gave the other took.
async function receiptsAt(person: Person, deliveryId: number): Promise<string[]> {
  const { receipts } = await person.call(listReceipts, { deliveryId })
  return receipts.map(({ messageUuid, content }) => `${messageUuid} ${sha256(content)}`).sort()
}

function refuseDifference(about: string, wrong: readonly (readonly [boolean, string])[]): void {
  const found = wrong.filter(([is]) => is).map(([, what]) => what)
  if (found.length > 0) throw new Error(`${about}: ${found.join('; ')}`)
}

/** Whether the content of a copy can be read still: not where its sender took it back. */
export async function isReadable(clerk: Person, copy: Copy): Promise<boolean> {
  const deliveryId = await deliveryAt(clerk, copy)
  return await clerk.read(readDelivery, { deliveryId }).then(
    () => true,
    () => false,
  )
}
