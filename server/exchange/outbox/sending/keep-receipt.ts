import { installationContext } from '../../../platform/context.ts'
import { sha256 } from '../../../platform/digest.ts'
import type { Reason } from '../../../platform/refusal.ts'
import { raiseAlarm } from '../../inbox/raise-alarm.ts'
import { whyExpired } from '../../partners/expiry.ts'
import type { PartnerRow } from '../../partners/partner-rows.ts'
import { present } from '../../partners/present.ts'
import { isValidReceipt } from '../../receipts/judge-receipt.ts'
import type { ReadyRow } from '../outbox-rows.ts'
import { takeReceipt } from './take-receipts.ts'

/** A receipt that does not stand: it raised an alarm, and its message is open still. */
export class ReceiptNotValid extends Error {
  readonly reason: Reason

  constructor(reason: Reason = 'exchange.receipt_not_valid') {
    super(reason)
    this.reason = reason
  }
}

/** Keeps the receipt of a message once it is judged valid; one that is not, or that comes under a pinned certificate that has expired, raises an alarm, and the message is tried again. */
export async function keepReceipt(
  partner: PartnerRow,
  one: ReadyRow,
  content: string,
): Promise<void> {
  if (!isValidReceipt(content, one, partner)) {
    const alarm = { partnerId: partner.id, uuid: one.uuid, kind: 'receipt-not-valid' } as const
    await raiseAlarm(alarm, installationContext('receipts'))
    throw new ReceiptNotValid()
  }
  const [expired] = whyExpired(one.toCertificate, present(), 'exchange.recipient_expired')
  if (expired) {
    const alarm = { partnerId: partner.id, uuid: one.uuid, kind: 'certificate-expired' } as const
    await raiseAlarm(alarm, installationContext('receipts'))
    throw new ReceiptNotValid(expired)
  }
  await takeReceipt({ row: one, receipt: { content, sha256: sha256(content) } })
}
