import { holdsLease } from '../../../journal/lease.ts'
import { isEmbedded, transact } from '../../../platform/database.ts'
import { log } from '../../../platform/log.ts'
import { collectFrom, partnersToAsk } from './collect.ts'
import { deliverHere } from './deliver-here.ts'
import { ownPartner } from '../enqueue-message.ts'
import { partnersWaitedFor } from '../outbox-rows.ts'
import { pollMilliseconds } from '../pace.ts'
import { sealWaiting } from '../seal-waiting.ts'
import { sendToPartner } from './send-to-partner.ts'
import { wakenBy } from '../wake-sender.ts'
import { present } from '../../partners/present.ts'

const underWay = new Map<number, Promise<void>>()
let isRunning = false
let isWanted = false
let timer: NodeJS.Timeout | undefined
let current: Promise<void> = Promise.resolve()

/** Starts to seal and to send what is in the outbox, to each partner apart: one that is slow or dead holds up nobody else. */
export function startSending(): void {
  isRunning = true
  wakenBy(wake)
  timer = setInterval(wake, pollMilliseconds())
  wake()
}

/** Stops after what is on its way. */
export async function stopSending(): Promise<void> {
  isRunning = false
  clearInterval(timer)
  timer = undefined
  await current
  await Promise.all(underWay.values())
}

/** Seals and sends all that is due now, once, and waits for it. */
export async function sendNow(): Promise<void> {
  isRunning = true
  await round()
  await Promise.all(underWay.values())
  isRunning = false
}

function wake(): void {
  if (!isRunning || isWanted) return
  isWanted = true
  current = current.then(async () => {
    isWanted = false
    await round().catch((problem: unknown) => {
      log.error({ problem }, 'the sender will try again')
    })
  })
}

async function round(): Promise<void> {
  if (!isEmbedded() && !(await transact(() => holdsLease('sender')))) return
  let more = true
  while (more && isRunning) {
    more = (await sealWaiting(present())) > 0
    for (const partnerId of await partnersWaitedFor(present())) startPartner(partnerId)
  }
  await collectWhereDue()
}

const collected = new Map<number, number>()
const collectMilliseconds = 10_000

async function collectWhereDue(): Promise<void> {
  const isPolled = timer !== undefined
  for (const partner of await partnersToAsk()) {
    const last = collected.get(partner.id) ?? 0
    if (isPolled && Date.parse(present()) - last < collectMilliseconds) continue
    collected.set(partner.id, Date.parse(present()))
    start(-partner.id, () => collectFrom(partner))
  }
}

function startPartner(partnerId: number): void {
  const bring = partnerId === ownPartner ? deliverHere : sendToPartner
  start(partnerId, () => bring(partnerId, () => isRunning))
}

// Each partner has one sending under way, and under its negative number one collecting.
function start(partnerId: number, work: () => Promise<void>): void {
  if (underWay.has(partnerId)) return
  const sending = work()
    .catch((problem: unknown) => {
      log.error({ partnerId, problem }, 'a partner will be tried again')
    })
    .finally(() => underWay.delete(partnerId))
  underWay.set(partnerId, sending)
}
