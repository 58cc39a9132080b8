import { sha256 } from '../../../platform/digest.ts'
import { localCarrier } from '../../carriers/local-carrier.ts'
import { present } from '../../partners/present.ts'
import { dueRows, type ReadyRow } from '../outbox-rows.ts'
import { noteRefusal } from './note-refusal.ts'
import { takeReceipt } from './take-receipts.ts'

const mostAtOnce = 32

/** Brings what bodies of this installation send one another, until nothing is due. */
export async function deliverHere(partnerId: number, isWanted: () => boolean): Promise<void> {
  while (isWanted()) {
    const due = await dueRows(partnerId, present(), mostAtOnce)
    if (due.length === 0) return
    for (const one of due) await deliver(one)
  }
}

// Its own receipts an installation need not judge.
async function deliver(one: ReadyRow): Promise<void> {
  const answer = await localCarrier.deliver({ id: one.partnerId }, one)
  if ('refused' in answer) return await noteRefusal({ row: one, reasons: answer.refused })
  const { receipt: content } = answer
  await takeReceipt({ row: one, receipt: { content, sha256: sha256(content) } })
}
