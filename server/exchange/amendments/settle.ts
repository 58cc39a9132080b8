import { documentById, moveDocument, type DocumentRow } from '../../documents/official-document.ts'
import { freezeDocuments } from '../../documents/freezes.ts'
import { addVersion } from '../../documents/versions.ts'
import { note } from '../../journal/notes.ts'
import type { Context } from '../../platform/context.ts'
import { dayOf } from '../../platform/days.ts'
import { showAnew } from '../../routing/end-tasks.ts'
import { moveDelivery, type DeliveryRow } from '../delivery-rows.ts'
import {
  touchDelivery,
  type AmendmentRow,
  type Answering,
  type Here,
  type NewContent,
} from './amendment-rows.ts'
import { takesBack } from './machine/side.ts'

/** A request that is answered, and which of its sides live here. */
export interface Settling {
  delivery: DeliveryRow
  amendment: Pick<AmendmentRow, 'kind' | 'reason'> & NewContent
  answer: Answering
  here: Here
}

/**
 * Does what an answer means, inside the caller's act, before the answer is written: an agreed recall cancels
 * the copy that came in and freezes the document that went out; an agreed update changes the copy.
 * Source: Nghị định 30/2020/NĐ-CP, Điều 18.4; Phụ lục VI, phần I, mục III.8
 */
export async function settle(settling: Settling, context: Context): Promise<void> {
  const { delivery, amendment, answer } = settling
  if (answer.code === '16') await touchDelivery(delivery)
  else if (takesBack(amendment.kind)) await takeBack(settling, context)
  else await putInPlace(settling, context)
}

async function takeBack({ delivery, amendment, here }: Settling, context: Context): Promise<void> {
  const { reason, kind } = amendment
  // Asked once more it is answered once more; nothing is cancelled twice.
  if (delivery.state === '13') {
    await touchDelivery(delivery)
    return
  }
  await moveDelivery(delivery, { state: '13', reason }, context)
  const { incomingDocumentId: copyId, documentId } = delivery
  const copy = here.recipient && copyId !== null ? await documentById(copyId) : undefined
  if (copy) await cancel(copy, delivery, { reason, context })
  const frozen = [
    ...(copy ? [copy.id] : []),
    ...(here.sender && kind === 'recall' ? [documentId] : []),
  ]
  await freezeDocuments(frozen, { deliveryId: delivery.id, reason }, context)
}

async function cancel(
  copy: DocumentRow,
  { id: deliveryId, fromName }: DeliveryRow,
  { reason, context }: { reason: string; context: Context },
): Promise<void> {
  const remark = `${fromName} thu hồi ngày ${printed(context.at)}: ${reason}`
  await moveDocument(copy, { stage: 'cancelled', note: remarked(copy.note, remark) }, context)
  note('document.cancel', copy.id, { deliveryId, reason })
}

async function putInPlace({ delivery, amendment, here }: Settling, context: Context) {
  await touchDelivery(delivery, amendment)
  const { incomingDocumentId: copyId } = delivery
  const copy = here.recipient && copyId !== null ? await documentById(copyId) : undefined
  if (copy) await changeCopy(copy, { delivery, amendment }, context)
}

async function changeCopy(
  copy: DocumentRow,
  { delivery, amendment }: Pick<Settling, 'delivery' | 'amendment'>,
  context: Context,
): Promise<void> {
  const { sha256, sizeBytes, pages, reason } = amendment
  const remark = `${delivery.fromName} cập nhật ngày ${printed(context.at)}: ${reason}`
  const abstract = amendment.abstract ?? copy.abstract
  const said = { abstract, urgency: amendment.urgency ?? copy.urgency }
  const version = copy.version + (sha256 === null ? 0 : 1)
  await moveDocument(copy, { ...said, version, note: remarked(copy.note, remark) }, context)
  await showAnew({ agencyId: copy.agencyId, id: copy.id, ...said })
  if (sha256 !== null && sizeBytes !== null && pages !== null)
    await addVersion(copy, { kind: 'received', sha256, sizeBytes, pages }, context)
  note('document.update_copy', copy.id, { deliveryId: delivery.id, reason, sha256 })
}

const mostNote = 500

// The latest remark is the one that must be read.
function remarked(before: string | null, remark: string): string {
  return [remark, before].filter(Boolean).join('. ').slice(0, mostNote)
}

// As books print a day.
function printed(at: string): string {
  return dayOf(at).split('-').toReversed().join('/')
}
