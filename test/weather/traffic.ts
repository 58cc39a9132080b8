import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { insertDocument } from '../../server/documents/official-document.ts'
import { addVersion } from '../../server/documents/versions.ts'
import { moveDelivery, type DeliveryRow } from '../../server/exchange/delivery-rows.ts'
import { queueDeliveries } from '../../server/exchange/outbox/queue-deliveries.ts'
import { act } from '../../server/journal/act.ts'
import { installationContext, type Context } from '../../server/platform/context.ts'
import { insert, row, rows } from '../../server/platform/database.ts'
import { files } from '../../server/platform/files.ts'
import { newId } from '../../server/platform/identifiers.ts'
import { plainPdf } from '../support/plain-pdf.ts'
import type { Side } from './place.ts'

const together = 25

/** Issues documents to the other side until there are so many, each with a file of its own. */
export async function seed(given: { from: Side; to: Side; documents: number }): Promise<void> {
  const page = await plainPdf('QUYẾT ĐỊNH', 'Về việc phân công công tác')
  let issued = Number(
    (await row<{ count: number }>("SELECT COUNT(*) AS count FROM outbox WHERE kind = 'document'"))
      ?.count,
  )
  while (issued < given.documents) {
    const count = Math.min(together, given.documents - issued)
    const kept = await Promise.all(
      Array.from({ length: count }, (_, place) =>
        files().keep(
          Buffer.concat([page, Buffer.from(`\n% ${String(issued + place)} ${randomUUID()}`)]),
        ),
      ),
    )
    await issue({ ...given, kept }, installationContext('seed'))
    issued += count
  }
}

interface Seeding {
  from: Side
  to: Side
  kept: readonly { sha256: string; sizeBytes: number }[]
}

const issue = act(
  'document.issue',
  async ({ from, to, kept }: Seeding, context) => {
    const deliveries: { id: number }[] = []
    for (const file of kept) {
      const id = newId()
      await insertDocument({ id, agencyId: from.agencyId, ...plainDocument(from) }, context)
      await addVersion({ id, version: 0 }, { kind: 'sealed', ...file, pages: 1 }, context)
      deliveries.push(deliveryOf({ documentId: id, from, to, sha256: file.sha256 }, context))
    }
    await insert('deliveries', deliveries)
    const ids = deliveries.map(({ id }) => id)
    await queueDeliveries(ids, context.at)
    return ids[0] ?? 0
  },
  (_, id) => id,
)

const reference = '07-QĐ/TU'
const issuedOn = '2026-11-20'
const abstract = 'Về việc phân công công tác'

function plainDocument({ name }: Side) {
  const unset = { circulation: null, arrivalNumber: null, arrivedOn: null, note: null }
  const due = { dueOn: null, dueSource: null, answersId: null, irregularities: null }
  const people = { unitId: null, drafterPostId: null, drafterPersonId: null, signerPostId: null }
  const signer = { signerName: 'Nguyễn Văn Mẫu', signerTitle: 'Bí thư', authority: '' }
  const kind = { direction: 'outgoing', typeCode: 'decision', urgency: 'normal' } as const
  const numbered = { number: 7, notation: 'QĐ/TU', reference, issuedOn, abstract }
  const issuer = { issuerAgencyId: null, issuerName: name, uuid: randomUUID() }
  const amounts = { copies: 1, pageAmount: 1, version: 1, stage: 'issued' } as const
  return { ...unset, ...due, ...people, ...signer, ...kind, ...numbered, ...issuer, ...amounts }
}

function deliveryOf(
  { documentId, from, to, sha256 }: { documentId: number; from: Side; to: Side; sha256: string },
  { at }: Pick<Context, 'at'>,
) {
  return {
    ...{ toAgencyId: to.agencyId, id: newId(), uuid: randomUUID(), documentId, sha256 },
    ...{ fromAgencyId: from.agencyId, reference, issuedOn, typeCode: 'decision', abstract },
    ...{ urgency: 'normal', fromName: from.name, toName: to.name, state: 'sent', rev: 1 },
    ...{ sentAt: at, sentByPostId: 0, sentByName: 'Văn thư' },
  }
}

const next = { '01': '03', '03': '05', '05': '06' } as const

/** Takes what arrives one step further after the other, for ever, so that its sender is told each. */
export async function workOff({ agencyId }: Side): Promise<void> {
  for (;;) {
    const waiting = await rows<DeliveryRow & { state: keyof typeof next }>(
      `SELECT * FROM deliveries WHERE to_agency_id = :agencyId AND state IN ('01', '03', '05')
       ORDER BY id LIMIT 50`,
      { agencyId },
    )
    for (const delivery of waiting) await move(delivery, installationContext('work'))
    if (waiting.length === 0) await pause(50)
  }
}

const move = act(
  'delivery.progress',
  async (delivery: DeliveryRow & { state: keyof typeof next }, context) => {
    const registered = delivery.state === '01' ? { arrivalNumber: delivery.id } : {}
    await moveDelivery(delivery, { state: next[delivery.state], ...registered }, context)
  },
  ({ id }) => id,
)
