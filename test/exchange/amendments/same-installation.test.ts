import { expect } from 'chai'
import { machine } from '../../../server/exchange/amendments/machine/machine.ts'
import { beginning } from '../../../server/exchange/amendments/machine/side.ts'
import type { DeliveryRow } from '../../../server/exchange/delivery-rows.ts'
import { settle } from '../../../server/journal/sequence.ts'
import { change, rows, transact } from '../../../server/platform/database.ts'
import { signedIn } from '../../support/desk.ts'
import { plainPdf } from '../../support/plain-pdf.ts'
import { inbox, issued, openProvince, sealedDocument } from '../sealed-document.ts'
import { agreeing, amending, plain, reason, registered, seen } from './registered.ts'

const gone = [410, 'exchange.recalled']
const states = ['sent', '01', '02', '03', '06'] as const
const bodies = ['H90', 'H90.01', 'H90.02', 'H90.03', 'H90.04']

/** A document at five bodies of this installation, of which each has taken it as far as the next state. */
async function atEveryState() {
  const documentId = await issued({ to: bodies })
  const deliveries = await rows<DeliveryRow>(
    'SELECT * FROM deliveries WHERE document_id = :documentId ORDER BY id',
    { documentId },
  )
  await transact(async () => {
    for (const [index, { id }] of deliveries.entries())
      await change('UPDATE deliveries SET state = :state WHERE id = :id', {
        ...{ id, state: states[index] },
      })
  })
  return { documentId, ids: deliveries.map(({ id }) => id) }
}

/** The state and the answer of each delivery, where nothing was asked of it without one. */
async function stands(ids: readonly number[]): Promise<unknown[]> {
  const found = await rows<{ state: string; number: number | null; code: string | null }>(
    `SELECT d.state, a.number, a.code FROM deliveries d
     LEFT JOIN amendments a ON a.delivery_id = d.id WHERE d.id IN (:ids) ORDER BY d.id`,
    { ids },
  )
  return found.map(({ state, number, code }) => (number === null ? [state] : [state, code]))
}

/** The same as the pure rules of both sides have it. */
function ruled(kind: 'recall' | 'removal' | 'update'): unknown[] {
  return states.map((state) => {
    const here = { ...beginning, state: state === 'sent' ? ('01' as const) : state }
    const { side } = machine.take(here, { kind, number: 1 })
    const asked = side.asked[0]?.code ?? null
    return [asked === '15' && kind !== 'update' ? '13' : state, asked]
  })
}

describe('between bodies of one installation', () => {
  beforeEach(openProvince)

  it('a request is settled or waits in every state as the rules of both sides have it', async () => {
    const sender = await signedIn('vanthu.tu')
    const [recalled, removed, updated] = [
      await atEveryState(),
      await atEveryState(),
      await atEveryState(),
    ]

    for (const id of recalled.ids) await sender.post(`/deliveries/${String(id)}/recall`, { reason })
    const ask = async (documentId: number, body: object) =>
      await sender.call(
        'POST',
        `/documents/${documentId}/amendments`,
        amending({ reason, ...body }),
      )
    await ask(removed.documentId, { removed: removed.ids })
    await ask(updated.documentId, { abstract: 'Đã sửa' })

    expect(await stands(recalled.ids)).to.deep.equal(ruled('recall'))
    expect(await stands(removed.ids)).to.deep.equal(ruled('removal'))
    // What was refused or completed is not asked at all: it would refuse of itself.
    const refusing = ruled('update').map((each, index) =>
      ['02', '06'].includes(states[index] ?? '') ? [states[index]] : each,
    )
    expect(await stands(updated.ids)).to.deep.equal(refusing)
  })

  it('what is recalled before it arrives never does, nobody reads it, and what went out is frozen', async () => {
    const documentId = await sealedDocument({ to: ['H90'] })
    const sender = await signedIn('vanthu.tu')
    await sender.post(`/documents/${String(documentId)}/issue`)
    const [sent] = await rows<DeliveryRow>('SELECT * FROM deliveries')
    const path = `/deliveries/${String(sent?.id)}`

    const answer = await sender.post(`${path}/recall`, { reason })
    await settle()

    expect([sent?.state, answer.status]).to.deep.equal(['sent', 200])
    const { desk, delivery } = await inbox('vanthu.ubnd')
    expect(delivery).to.include({ state: '13', abstract: '' })
    expect(await seen(desk, `${path}/file`)).to.deep.equal(gone)
    const late = await desk.post(`${path}/registration`, plain)
    expect([late.status, ...late.reasons]).to.deep.equal([409, 'exchange.recalled'])
    const standing = await sender.get(`/documents/${String(documentId)}/standing`)
    expect(standing.body.recalled).to.include({ reason })
    expect(standing.body.may.amend).to.deep.equal(['document.frozen'])
  })

  it('an update reaches who has not read it at once, file and all; who has registered it may refuse', async () => {
    const documentId = await issued({ to: ['H90', 'I01.90'] })
    const sender = await signedIn('vanthu.tu')
    const [read, unread] = [await inbox('vanthu.ubnd'), await inbox('vanthu.mttq')]
    const { body: copy } = await read.desk.post(`${read.path}/registration`, plain)
    const form = amending({ reason, abstract: 'Đã sửa' }, await plainPdf('Quyết định', 'bản sửa'))

    await sender.call('POST', `/documents/${documentId}/amendments`, form)
    await read.desk.post(`${read.path}/amendments/1/answer`, { code: '16', reason: 'Đã làm.' })

    const changed = await unread.desk.get(unread.path)
    expect(changed.body).to.include({ state: '01', abstract: 'Đã sửa' })
    expect(changed.body.sha256).not.to.equal(unread.delivery.sha256)
    const kept = await read.desk.get(`/documents/${String(copy.id)}`)
    expect([kept.body.abstract, kept.body.versions.length]).to.deep.equal([
      read.delivery.abstract,
      1,
    ])
  })

  it('who is removed with consent gives its copy back, and what went out stays as it was', async () => {
    const { documentId, desk, path, copyId, sender } = await registered()
    const id = Number(path.split('/').at(-1))
    const form = amending({ reason, removed: [id] })
    await sender.call('POST', `/documents/${documentId}/amendments`, form)

    await desk.post(`${path}/amendments/1/answer`, agreeing)
    await settle()

    expect(await seen(desk, `/documents/${copyId}/versions/1/file`)).to.deep.equal([
      ...[410, 'document.recalled'],
    ])
    const standing = await sender.get(`/documents/${documentId}/standing`)
    expect([standing.body.recalled, standing.body.may.amend]).to.deep.equal([null, []])
  })

  it('a recall and a registration at once end in one order: taken back unread, or asked and waiting', async () => {
    await issued({ to: ['H90'] })
    const { desk, path } = await inbox('vanthu.ubnd')
    const sender = await signedIn('vanthu.tu')

    const [recall, registration] = await Promise.all([
      sender.post(`${path}/recall`, { reason }),
      desk.post(`${path}/registration`, plain),
    ])

    const { body } = await desk.get(path)
    const asked = body.amendments.map(({ code }: { code: string | null }) => code ?? 'waits')
    const ended = [recall.status, registration.status, body.state, ...asked].join()
    expect(ended).to.match(/^(200,409,13,15|200,201,03,waits|409,201,03)$/)
  })
})
