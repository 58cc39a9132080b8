import { holdsLease } from '../../journal/lease.ts'
import { isEmbedded, transact } from '../../platform/database.ts'
import { log } from '../../platform/log.ts'
import { deliverHere } from './deliver-here.ts'
import { ownPartner } from './enqueue-message.ts'
import { partnersWaitedFor } from './outbox-rows.ts'
import { pollMilliseconds } from './pace.ts'
import { sealWaiting } from './seal-waiting.ts'
import { sendToPartner } from './send-to-partner.ts'
import { wakenBy } from './wake-sender.ts'

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
    more = (await sealWaiting(now())) > 0
    for (const partnerId of await partnersWaitedFor(now())) startPartner(partnerId)
  }
}

const now = (): string => new Date().toISOString()

function startPartner(partnerId: number): void {
  if (underWay.has(partnerId)) return
  const bring = partnerId === ownPartner ? deliverHere : sendToPartner
  const sending = bring(partnerId, () => isRunning)
    .catch((problem: unknown) => {
      log.error({ partnerId, problem }, 'a partner will be tried again')
    })
    .finally(() => underWay.delete(partnerId))
  underWay.set(partnerId, sending)
}
