import {
  moveDocument,
  visibleDocument,
  type DocumentRow,
} from '../../documents/official-document.ts'
import { freezeOf } from '../../documents/freezes.ts'
import { pageCount } from '../../documents/layout/pdf-text.ts'
import { isPdf, refuseSecret } from '../../documents/secrecy.ts'
import { act } from '../../journal/act.ts'
import { note } from '../../journal/notes.ts'
import type { Context } from '../../platform/context.ts'
import type { InputOf, ReplyOf, Upload } from '../../platform/endpoint.ts'
import { dayOf } from '../../platform/days.ts'
import { files } from '../../platform/files.ts'
import { reasons, refuseIf, type Reason } from '../../platform/refusal.ts'
import { bodiesInForce } from '../bodies-in-force.ts'
import { bothBodies, deliveriesOf, type DeliveryRow } from '../delivery-rows.ts'
import { send } from '../issue-document.ts'
import { amendmentsOf, nothingNew, type AmendmentRow, type NewContent } from './amendment-rows.ts'
import { askRecipient } from './ask.ts'
import type * as contract from './contract.ts'
import { openRequest } from './machine/side.ts'
import { changesContent, whyNotAmend, whyNotAmending, whyNotAsk } from './rules.ts'
import type { CameFile } from './take-amendment.ts'

type Given = Omit<InputOf<typeof contract.amendDocument>, 'secrecy'> & { file: CameFile | null }

/** Updates an issued document at its recipients: content, list of recipients, or both; who has registered it agrees or refuses. Source: QCVN 102:2016, BussinessDocType 2. */
export async function amendDocument(
  input: InputOf<typeof contract.amendDocument>,
  context: Context,
): Promise<ReplyOf<typeof contract.amendDocument>> {
  const { secrecy, file: uploads, ...given } = input as typeof input & { file?: Upload[] }
  const document = await visibleDocument(context.actor, given.documentId)
  refuseIf(403, whyNotAmend(context.actor, document).filter(isAboutRole))
  const [upload] = uploads ?? []
  refuseIf(422, whyNotAmending({ ...given, hasFile: upload !== undefined }))
  const file = upload ? await keptFile(upload, secrecy) : null
  return await amend({ ...given, file }, context)
}

const isAboutRole = (reason: string): boolean =>
  ['exchange.not_your_role', 'exchange.sent_by_another_body'].includes(reason)

async function keptFile(upload: Upload, secrecy: string): Promise<CameFile> {
  await refuseSecret(upload, secrecy as 'none')
  refuseIf(422, reasons([!isPdf(upload.bytes), 'document.not_a_pdf']))
  const pages = await pageCount(upload.bytes)
  return { ...(await files().keep(upload.bytes)), pages }
}

const amend = act(
  'document.amend',
  async (given: Given, context) => {
    const document = await visibleDocument(context.actor, given.documentId)
    refuseIf(409, whyNotAmend(context.actor, document))
    refuseIf(409, reasons([await freezeOf(document.id), 'document.frozen']))
    const deliveries = await deliveriesOf(document.id)
    const { abstract, urgency } = given
    await moveDocument(
      document,
      { abstract: abstract ?? document.abstract, urgency: urgency ?? document.urgency },
      context,
    )
    const asked = await askAll(given, deliveries, context)
    const added = await sendToAdded(document, given, { deliveries, context })
    return { id: document.id, ...asked, added, sha256: given.file?.sha256 ?? null }
  },
  ({ documentId }) => documentId,
  ({ reason }, { id: _, ...done }) => ({ reason, ...done }),
)

async function askAll(given: Given, deliveries: readonly DeliveryRow[], context: Context) {
  const { reason, file } = given
  const removed = deliveries.filter(({ id }) => given.removed.includes(id))
  refuseIf(422, reasons([removed.length < given.removed.length, 'delivery.not_found']))
  const amendments = await amendmentsOf(deliveries.map(({ id }) => id))
  const content = { ...nothingNew, abstract: given.abstract, urgency: given.urgency, ...file }
  const isChanged = changesContent({ ...given, hasFile: file !== null })
  const why = deliveries.map((one) => whyNotUpdate(one, ofDelivery(amendments, one)))
  const updated = deliveries.filter(
    (one, index) => isChanged && !removed.includes(one) && why[index]?.length === 0,
  )
  const isNobody = updated.length + removed.length + given.added.length === 0
  refuseIf(409, isNobody ? [...new Set(why.flat())] : [])
  for (const delivery of removed)
    await askOne(delivery, { kind: 'removal', reason, content: nothingNew, amendments }, context)
  for (const delivery of updated)
    await askOne(delivery, { kind: 'update', reason, content, amendments }, context)
  return { asked: updated.length, removed: removed.length }
}

// Who has refused, completed or given it back, or is still to answer, is passed over; where that is everybody, why is said.
function whyNotUpdate(delivery: DeliveryRow, amendments: readonly AmendmentRow[]): Reason[] {
  const isAsked = openRequest({ asked: amendments }) !== undefined
  return whyNotAsk({ ...delivery, isAsked }, 'update')
}

const ofDelivery = (amendments: readonly AmendmentRow[], { id }: DeliveryRow): AmendmentRow[] =>
  amendments.filter(({ deliveryId }) => deliveryId === id)

interface Request {
  kind: 'removal' | 'update'
  reason: string
  content: NewContent
  amendments: readonly AmendmentRow[]
}

async function askOne(delivery: DeliveryRow, request: Request, context: Context): Promise<void> {
  const { kind, reason, content } = request
  const amendments = ofDelivery(request.amendments, delivery)
  const outcome = await askRecipient({ delivery, amendments, kind, reason, content }, context)
  note('delivery.request', delivery.id, { kind, reason, outcome, ...bothBodies(delivery) })
}

async function sendToAdded(
  document: DocumentRow,
  { added, abstract, urgency, file }: Given,
  { deliveries, context }: { deliveries: readonly DeliveryRow[]; context: Context },
): Promise<number> {
  if (added.length === 0) return 0
  const bodies = [...(await bodiesInForce(added, dayOf(context.at))).values()]
  // Who gave it back, as removed or recalled, may be added again.
  const holding = deliveries.filter(({ state }) => state !== '13')
  const has = new Set(holding.map(({ toAgencyId }) => toAgencyId))
  refuseIf(409, reasons([bodies.some(({ id }) => has.has(id)), 'amendment.recipient_already']))
  const sha256 = file?.sha256 ?? deliveries[0]?.sha256 ?? ''
  const said = { abstract: abstract ?? document.abstract, urgency: urgency ?? document.urgency }
  return await send({ ...document, ...said }, { sha256, bodies }, context)
}
