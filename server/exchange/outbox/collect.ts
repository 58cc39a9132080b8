import { rows } from '../../platform/database.ts'
import { carrierOf } from '../carriers/carriers-of-partners.ts'
import type { CarriedAnswer } from '../carriers/partner-carrier.ts'
import type { PartnerRow } from '../partners/partner-rows.ts'
import { noteRefusal } from './note-refusal.ts'
import { rowByUuid } from './outbox-rows.ts'
import { keepReceipt } from './send-to-partner.ts'

/** The partners that are asked for what waits for this installation. */
export async function partnersToAsk(): Promise<PartnerRow[]> {
  return await rows<PartnerRow>(
    "SELECT * FROM partners WHERE carrier IN ('axis', 'folder') AND paused_at IS NULL",
  )
}

/** Takes what waits at a partner, and the answers to what was carried there before. */
export async function collectFrom(partner: PartnerRow): Promise<void> {
  const answers = (await carrierOf(partner).collect?.(partner)) ?? []
  for (const answer of answers) await keep(partner, answer)
}

async function keep(partner: PartnerRow, answer: CarriedAnswer): Promise<void> {
  const row = await rowByUuid(partner.id, answer.uuid)
  if (!row) return
  if ('receipt' in answer) await keepReceipt(partner, row, answer.receipt)
  else await noteRefusal({ row, reasons: answer.refused })
}
