import { change, rows, transact } from '../../../platform/database.ts'
import { carrierOf } from '../../carriers/carriers-of-partners.ts'
import type { CarriedAnswer } from '../../carriers/partner-carrier.ts'
import type { PartnerRow } from '../../partners/partner-rows.ts'
import { present } from '../../partners/present.ts'
import { noteRefusal } from './note-refusal.ts'
import { rowByUuid } from '../outbox-rows.ts'
import { keepReceipt, ReceiptNotValid } from './keep-receipt.ts'

const freshMilliseconds = 60_000

/** The partners that are asked for what waits for this installation. */
export async function partnersToAsk(): Promise<PartnerRow[]> {
  return await rows<PartnerRow>(
    "SELECT * FROM partners WHERE carrier IN ('axis', 'folder') AND paused_at IS NULL",
  )
}

/** Takes what waits at a partner, and the answers to what was carried there before. */
export async function collectFrom(partner: PartnerRow): Promise<void> {
  try {
    const problems: unknown[] = []
    const keep = async (answer: CarriedAnswer): Promise<void> => {
      const problem = await keepUnlessForged(partner, answer)
      if (problem) problems.push(problem)
    }
    await carrierOf(partner).collect?.(partner, keep)
    if (problems.length > 0) throw problems[0]
    await notePull(partner, null)
  } catch (problem) {
    await notePull(partner, (problem as Error).message)
    throw problem
  }
}

// As often as it is asked nothing is written, but once a minute and when the outcome turns.
async function notePull({ id, pulledAt, problem: before }: PartnerRow, problem: string | null) {
  const at = present()
  const isFresh = pulledAt !== null && Date.parse(at) - Date.parse(pulledAt) < freshMilliseconds
  if (problem === before && (isFresh || problem !== null)) return
  await transact(async () => {
    await change(
      problem === null
        ? `UPDATE partners SET pulled_at = :at, reached_at = :at,
             problem = CASE WHEN failures > 0 THEN problem END WHERE id = :id`
        : 'UPDATE partners SET problem = :problem WHERE id = :id',
      { at, problem: problem?.slice(0, 500) ?? null, id },
    )
  })
}

/** Keeps what came back for a message that was carried away: its receipt, or why it is refused; about another message nothing. */
export async function keepAnswer(partner: PartnerRow, answer: CarriedAnswer): Promise<void> {
  const row = await rowByUuid(partner.id, answer.uuid)
  if (!row) return
  if ('receipt' in answer) await keepReceipt(partner, row, answer.receipt)
  else await noteRefusal({ row, reasons: answer.refused })
}

/** The same of one among others: a receipt that does not stand is given back, and keeps none of them away. */
export async function keepUnlessForged(
  partner: PartnerRow,
  answer: CarriedAnswer,
): Promise<ReceiptNotValid | undefined> {
  try {
    await keepAnswer(partner, answer)
    return undefined
  } catch (problem) {
    if (problem instanceof ReceiptNotValid) return problem
    throw problem
  }
}
