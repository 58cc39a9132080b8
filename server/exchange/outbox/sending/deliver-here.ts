import { installationContext } from '../../../platform/context.ts'
import { sha256 } from '../../../platform/digest.ts'
import { files } from '../../../platform/files.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { takeMessage } from '../../inbox/take-message.ts'
import { noteRefusal } from './note-refusal.ts'
import { dueRows, type ReadyRow } from '../outbox-rows.ts'
import { takeReceipt } from './take-receipts.ts'
import { present } from '../../partners/present.ts'

const mostAtOnce = 32

/** Takes what bodies of this installation send one another, as if it had come from outside. */
export async function deliverHere(partnerId: number, isWanted: () => boolean): Promise<void> {
  while (isWanted()) {
    const due = await dueRows(partnerId, present(), mostAtOnce)
    if (due.length === 0) return
    for (const one of due) await deliver(one)
  }
}

async function deliver(one: ReadyRow): Promise<void> {
  const { uuid, partnerId, sha256: hash } = one
  try {
    const came = { partnerId, uuid, sha256: hash, bytes: await files().open(hash) }
    const { content } = await takeMessage(came, installationContext(`here-${uuid}`))
    await takeReceipt({ row: one, receipt: { content, sha256: sha256(content) } })
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    await noteRefusal({ row: one, reasons: problem.reasons })
  }
}
