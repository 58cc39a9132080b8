import { installationContext } from '../../platform/context.ts'
import { change, row, transact } from '../../platform/database.ts'
import { sha256 } from '../../platform/digest.ts'
import { log } from '../../platform/log.ts'
import { carrierOf } from '../carriers/carriers-of-partners.ts'
import { raiseAlarm } from '../inbox/raise-alarm.ts'
import type { PartnerRow } from '../partners/partner-rows.ts'
import { isValidReceipt } from '../receipts/judge-receipt.ts'
import { noteRefusal } from './note-refusal.ts'
import { dueRows, type ReadyRow } from './outbox-rows.ts'
import { later } from './pace.ts'
import { takeReceipt } from './take-receipts.ts'
import { present } from '../partners/present.ts'

const mostAtOnce = 32

/** Brings a partner what is due for it, in waves; of each case one message at a time. Stops where a whole wave failed: the partner is left alone for a while. */
export async function sendToPartner(partnerId: number, isWanted: () => boolean): Promise<void> {
  while (isWanted()) {
    const at = present()
    const partner = await partnerNow(partnerId, at)
    const due = partner ? await dueRows(partnerId, at, mostAtOnce) : []
    if (!partner || due.length === 0) return
    const outcomes = await Promise.all(due.map((one) => bring(partner, one)))
    const problems = outcomes.filter((problem) => problem !== undefined)
    const isDead = problems.length === outcomes.length
    await notePartner(partner, isDead ? (problems[0] ?? '') : null)
    if (isDead) return
  }
}

async function partnerNow(id: number, at: string): Promise<PartnerRow | undefined> {
  return await row<PartnerRow>(
    `SELECT * FROM partners WHERE id = :id AND paused_at IS NULL AND next_try_at <= :at`,
    { id, at },
  )
}

// What went wrong, or nothing.
async function bring(partner: PartnerRow, one: ReadyRow): Promise<string | undefined> {
  try {
    const answer = await carrierOf(partner).deliver(partner, one)
    if ('refused' in answer) await noteRefusal({ row: one, reasons: answer.refused })
    else if ('receipt' in answer) await keepReceipt(partner, one, answer.receipt)
    else await markCarried(one)
    return undefined
  } catch (problem) {
    const { message } = problem as Error
    log.warn(
      { partner: partner.name, uuid: one.uuid, problem: message },
      'a message is tried again',
    )
    await tryLater(one, message)
    return message
  }
}

/** Keeps the receipt of a message once it is judged valid; one that is not raises an alarm, and the message is tried again. */
export async function keepReceipt(
  partner: PartnerRow,
  one: ReadyRow,
  content: string,
): Promise<void> {
  if (!isValidReceipt(content, one, partner)) {
    const alarm = { partnerId: partner.id, uuid: one.uuid, kind: 'receipt-not-valid' } as const
    await raiseAlarm(alarm, installationContext('receipts'))
    throw new Error('exchange.receipt_not_valid')
  }
  await takeReceipt({ row: one, receipt: { content, sha256: sha256(content) } })
}

async function markCarried({ partnerId, id }: ReadyRow): Promise<void> {
  await transact(async () => {
    await change(
      `UPDATE outbox SET state = 'carried', attempts = attempts + 1, problem = NULL
       WHERE partner_id = :partnerId AND id = :id AND state = 'ready'`,
      { partnerId, id },
    )
  })
}

async function tryLater({ partnerId, id, attempts }: ReadyRow, problem: string | null) {
  const nextTryAt = later(present(), attempts + 1)
  await transact(async () => {
    await change(
      `UPDATE outbox SET attempts = attempts + 1, next_try_at = :nextTryAt, problem = :problem
       WHERE partner_id = :partnerId AND id = :id AND state = 'ready'`,
      { nextTryAt, problem: problem?.slice(0, 500) ?? null, partnerId, id },
    )
  })
}

async function notePartner(
  { id, failures, reachedAt }: PartnerRow,
  problem: string | null,
): Promise<void> {
  const at = present()
  const isFresh = reachedAt !== null && Date.parse(at) - Date.parse(reachedAt) < 60_000
  if (problem === null && failures === 0 && isFresh) return
  const values =
    problem === null
      ? { failures: 0, nextTryAt: at, reachedAt: at, problem: null }
      : {
          failures: failures + 1,
          nextTryAt: later(at, Math.ceil((failures + 1) / 2)),
          reachedAt,
          problem,
        }
  await transact(async () => {
    await change(
      `UPDATE partners SET failures = :failures, next_try_at = :nextTryAt,
         reached_at = :reachedAt, problem = :problem WHERE id = :id`,
      { ...values, problem: values.problem?.slice(0, 500) ?? null, id },
    )
  })
}
