import { change, row, transact } from '../../../platform/database.ts'
import { inGroups } from '../../../platform/in-groups.ts'
import { log } from '../../../platform/log.ts'
import { carrierOf } from '../../carriers/carriers-of-partners.ts'
import type { PartnerAnswer } from '../../carriers/partner-carrier.ts'
import { whyExpired } from '../../partners/expiry.ts'
import type { PartnerRow } from '../../partners/partner-rows.ts'
import { bundlesOf, mostAtOnce } from './bundles.ts'
import { keepReceipt } from './keep-receipt.ts'
import { noteRefusal } from './note-refusal.ts'
import { dueRows, type ReadyRow } from '../outbox-rows.ts'
import { later } from '../pace.ts'
import { present } from '../../partners/present.ts'

/** Brings a partner what is due for it, in waves; of each case one message at a time. Stops where a whole wave failed: the partner is left alone for a while. */
export async function sendToPartner(partnerId: number, isWanted: () => boolean): Promise<void> {
  while (isWanted()) {
    const at = present()
    const partner = await partnerNow(partnerId, at)
    if (!partner) return
    const carrier = carrierOf(partner)
    const due = await dueRows(partnerId, at, mostAtOnce(carrier))
    if (due.length === 0) return
    const open = await heldBack(partner, due, at)
    if (open.length === 0) continue
    const bundles = bundlesOf(carrier, open).map((bundle) => bring(partner, bundle))
    const outcomes = (await Promise.all(bundles)).flat()
    const problems = outcomes.filter((problem) => problem !== undefined)
    const isDead = problems.length === outcomes.length
    await notePartner(partner, isDead ? (problems[0] ?? '') : null)
    if (isDead) return
  }
}

// Its receiver would sign a receipt that is never taken, and give that same one for ever.
async function heldBack(
  partner: PartnerRow,
  due: readonly ReadyRow[],
  at: string,
): Promise<ReadyRow[]> {
  const judged = due.map((one) => {
    return { one, why: whyExpired(one.toCertificate, at, 'exchange.recipient_expired') }
  })
  const held = judged.filter(({ why }) => why.length > 0)
  await Promise.all(held.map(({ one, why: [problem] }) => settle(partner, one, new Error(problem))))
  return judged.filter(({ why }) => why.length === 0).map(({ one }) => one)
}

async function partnerNow(id: number, at: string): Promise<PartnerRow | undefined> {
  return await row<PartnerRow>(
    `SELECT * FROM partners WHERE id = :id AND paused_at IS NULL AND next_try_at <= :at`,
    { id, at },
  )
}

// Of each what went wrong, or nothing.
async function bring(
  partner: PartnerRow,
  bundle: readonly ReadyRow[],
): Promise<(string | undefined)[]> {
  const answers = await answersTo(partner, bundle)
  return await Promise.all(bundle.map((one, place) => settle(partner, one, answers[place])))
}

type Answer = PartnerAnswer | Error | undefined

async function answersTo(partner: PartnerRow, bundle: readonly ReadyRow[]): Promise<Answer[]> {
  const carrier = carrierOf(partner)
  const [first, ...more] = bundle
  if (!first) return []
  try {
    if (more.length > 0 && carrier.deliverTogether)
      return await carrier.deliverTogether(partner, bundle)
    return [await carrier.deliver(partner, first)]
  } catch (problem) {
    return bundle.map(() => problem as Error)
  }
}

async function settle(
  partner: PartnerRow,
  one: ReadyRow,
  answer: Answer,
): Promise<string | undefined> {
  try {
    if (!answer || answer instanceof Error) throw answer ?? new Error('not answered')
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
    await tryLater({ one, problem: message })
    return message
  }
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

const tryLater = inGroups<{ one: ReadyRow; problem: string }, undefined>(async (failed) => {
  await transact(async () => {
    for (const { one, problem } of failed) await putOff(one, problem)
  })
  return failed.map(() => undefined)
})

async function putOff({ partnerId, id, attempts }: ReadyRow, problem: string): Promise<void> {
  const nextTryAt = later(present(), attempts + 1)
  await change(
    `UPDATE outbox SET attempts = attempts + 1, next_try_at = :nextTryAt, problem = :problem
     WHERE partner_id = :partnerId AND id = :id AND state = 'ready'`,
    { nextTryAt, problem: problem.slice(0, 500), partnerId, id },
  )
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
