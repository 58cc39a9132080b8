import { expect } from 'chai'
import { takeAmendment, takeEarly } from '../../../server/exchange/amendments/take-amendment.ts'
import { deliveryById } from '../../../server/exchange/delivery-rows.ts'
import type { EdxmlMessage } from '../../../server/exchange/edxml/message.ts'
import { act } from '../../../server/journal/act.ts'
import { settle } from '../../../server/journal/sequence.ts'
import { installationContext } from '../../../server/platform/context.ts'
import { insert, rows, transact } from '../../../server/platform/database.ts'
import { traceLines } from '../../../server/oversight/trace-lines.ts'
import { signedIn } from '../../support/desk.ts'
import { bodyId } from '../../support/province.ts'
import { inbox, issued, openProvince } from '../sealed-document.ts'

const reason = 'Ban hành nhầm căn cứ.'

/** What this installation queued for others, in order. */
async function queued(): Promise<EdxmlMessage[]> {
  const found = await rows<{ message: string }>(
    "SELECT message FROM outbox WHERE kind = 'amendment' ORDER BY id",
  )
  return found.map(({ message }) => (JSON.parse(message) as { message: EdxmlMessage }).message)
}

const take = act(
  'delivery.amend',
  async ({ message, deliveryId }: { message: EdxmlMessage; deliveryId: number }, context) => {
    const delivery = deliveryId === 0 ? undefined : await deliveryById(deliveryId)
    const fromAgencyId = await bodyId(message.from.organId ?? '')
    await takeAmendment(message, { delivery, fromAgencyId, context })
  },
  ({ deliveryId }) => deliveryId,
)

const come = (message: EdxmlMessage, deliveryId: number) =>
  take({ message, deliveryId }, installationContext('test'))

/** Lets a body live in another installation. */
async function away(code: string): Promise<void> {
  const agencyId = await bodyId(code)
  await transact(() => insert('body_carriers', { agencyId, partnerId: 1, certificate: null }))
}

describe('A recall between two installations', () => {
  beforeEach(openProvince)

  it('leaves the sender waiting; the answer comes late and twice, and freezes once', async () => {
    const documentId = await issued({ to: ['H90'] })
    const { delivery, path } = await inbox('vanthu.ubnd')
    await away('H90')
    const sender = await signedIn('vanthu.tu')

    const asked = await sender.post(`${path}/recall`, { reason })
    const [request] = await queued()
    const answer: EdxmlMessage = {
      ...{ kind: 'status', from: { organId: 'H90' }, statusCode: '15' },
      responseFor: { organId: 'A90', documentId: delivery.uuid },
      ...{ description: 'Đồng ý.', trace: { version: '1', headers: [] } },
      staffInfo: { staff: 'Phạm Thị Mai', department: 'Văn phòng' },
    }
    const before = await sender.get(path)
    await come(answer, delivery.id)
    await come({ ...answer, statusCode: '16' }, delivery.id)
    await come(answer, delivery.id)

    expect([asked.status, before.body.state]).to.deep.equal([200, '01'])
    expect(request).to.deep.include({ businessType: 'recall', documentId: delivery.uuid })
    expect(request).to.have.deep.property('business', {
      ...{ reason, documentId: delivery.uuid },
      staffInfo: { staff: 'Hoàng Thị Diễn' },
    })
    const { body } = await sender.get(path)
    expect(body.state).to.equal('13')
    const answeredBy = 'Phạm Thị Mai, Văn phòng'
    expect(body.amendments[0]).to.include({ code: '15', answerReason: 'Đồng ý.', answeredBy })
    expect(body.statuses.at(-1).by).to.equal(answeredBy)
    const lines = await traceLines([`delivery:${String(delivery.id)}`])
    const answered = lines.find((line) => line.act === 'delivery.answered')
    const recipient = { personName: answeredBy, agencyId: await bodyId('H90') }
    expect(answered).to.include(recipient)
    const frozen = await rows('SELECT document_id, by_name FROM document_freezes')
    expect(frozen).to.deep.equal([{ documentId, byName: answeredBy }])
  })

  it('waits at the recipient that registered it, whose answer is queued; said twice it is answered twice', async () => {
    await issued({ to: ['H90'] })
    const { desk, delivery, path } = await inbox('vanthu.ubnd')
    const { body } = await desk.post(`${path}/registration`, { dueOn: null, note: null })
    await settle()
    await away('A90')

    await come(recallOf(delivery.uuid), delivery.id)
    await come(recallOf(delivery.uuid), delivery.id)
    const waiting = await desk.get('/amendments')
    await desk.post(`${path}/amendments/1/answer`, { code: '15', reason: 'Đồng ý.' })
    await come(recallOf(delivery.uuid), delivery.id)
    // Who numbers nothing asks anew.
    await come({ ...recallOf(delivery.uuid), trace: { headers: [] } }, delivery.id)

    expect(waiting.body.amendments).to.have.lengthOf(1)
    const answers = await queued()
    const codes = answers.map((each) => each.kind === 'status' && each.statusCode)
    expect(codes).to.deep.equal(['15', '15', '15'])
    const recalls = await rows("SELECT ordinal FROM delivery_statuses WHERE code = '13'")
    expect(recalls).to.have.lengthOf(1)
    const file = await desk.get(`/documents/${String(body.id)}/versions/1/file`)
    expect([file.status, ...file.reasons]).to.deep.equal([410, 'document.recalled'])
  })

  it('asked anew stands in the place of the first, which is answered no more, whichever comes first', async () => {
    await issued({ to: ['H90'] })
    const { desk, delivery, path } = await inbox('vanthu.ubnd')
    await desk.post(`${path}/registration`, { dueOn: null, note: null })
    await settle()
    await away('A90')
    const asked = async (version: string) =>
      await come({ ...recallOf(delivery.uuid), trace: { version, headers: [] } }, delivery.id)
    const answer = async (number: string) => {
      const place = `${path}/amendments/${number}/answer`
      return (await desk.post(place, { code: '15', reason: 'Đồng ý.' })).reasons
    }

    await asked('1')
    await asked('3')
    await asked('2')
    const waiting = await desk.get('/amendments')

    expect(waiting.body.amendments.map(({ number }: { number: number }) => number)).to.eql([3])
    for (const number of ['1', '2'])
      expect(await answer(number)).to.deep.equal(['amendment.set_aside'])
    expect(await answer('3')).to.deep.equal([])
    expect(await queued()).to.have.lengthOf(1)
    expect((await desk.get(path)).body.state).to.equal('13')
  })

  it('that overtakes its delivery is kept, and the delivery is recalled as it arrives', async () => {
    await issued({ to: ['H90'] })
    const { desk, delivery, path } = await inbox('vanthu.ubnd')
    await away('A90')

    await come(recallOf(delivery.uuid), 0)
    const kept = await rows('SELECT uuid FROM early_amendments')
    await arrive(delivery.id, installationContext('test'))

    expect(kept).to.have.lengthOf(1)
    expect((await desk.get(path)).body.state).to.equal('13')
    expect(await rows('SELECT uuid FROM early_amendments')).to.be.empty
    expect(await queued()).to.have.lengthOf(1)
  })

  const arrive = act(
    'delivery.arrive',
    async (deliveryId: number, context) => {
      const delivery = (await deliveryById(deliveryId))!
      await takeEarly({ delivery, addressedId: delivery.toAgencyId }, context)
    },
    (deliveryId) => deliveryId,
  )
})

function recallOf(uuid: string): EdxmlMessage {
  const from = { organId: 'A90' }
  return {
    ...{ kind: 'document', businessType: 'recall', from, to: [{ organId: 'H90' }] },
    ...{ documentId: uuid, responseFor: [], trace: { version: '1', headers: [] } },
    business: { reason, documentId: uuid },
  }
}
