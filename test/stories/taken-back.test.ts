import { expect } from 'chai'
import type { Office } from '../../bin/demo/office.ts'
import { issue, type Issued } from '../../bin/demo/outgoing.ts'
import { listDocuments } from '../../server/documents/contract.ts'
import {
  issueDocument,
  listDeliveries,
  listDocumentDeliveries,
  readDelivery,
  recallDelivery,
  refuseDelivery,
  registerDelivery,
} from '../../server/exchange/contract.ts'
import { settle } from '../../server/journal/sequence.ts'
import { decisionFor, openTown, party, refusal, statesSeen } from './town.ts'

const people = 'Ủy ban nhân dân tỉnh Hương Sơn'
const front = 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hương Sơn'
const plain = { dueOn: null, note: null }

describe('A decision sent to the government and, by mistake, to the Front', () => {
  let office: Office
  let issued: Issued
  let toGovernment: number
  let toFront: number

  beforeEach(async () => {
    office = await openTown()
    issued = await issue(office, party, await decisionFor(office, ['H90', 'I01.90']))
    await settle()
    toGovernment = await deliveryTo('H90')
    toFront = await deliveryTo('I01.90')
  })

  it('is refused by the Front, and the sender reads why; the government registers it', async () => {
    const frontClerk = await office.clerkOf('I01.90')
    const clerk = await office.clerkOf('H90')

    await frontClerk.call(refuseDelivery, { deliveryId: toFront, reason: 'Gửi nhầm nơi nhận.' })
    await clerk.call(registerDelivery, { deliveryId: toGovernment, ...plain })

    expect(await statesSeen(issued.clerk, issued.id)).to.deep.equal({
      [people]: 'sent 01 03',
      [front]: 'sent 01 02',
    })
    const { deliveries } = await issued.clerk.call(listDocumentDeliveries, {
      documentId: issued.id,
    })
    const refused = deliveries.find(({ id }) => id === toFront)
    expect(refused?.statuses.at(-1)?.reason).to.equal('Gửi nhầm nơi nhận.')
    expect(await incoming('I01.90')).to.deep.equal([])
    const late = frontClerk.call(registerDelivery, { deliveryId: toFront, ...plain })
    expect(await refusal(late)).to.equal('exchange.refused_already')
  })

  it('is recalled before the Front reads it, and stays with the government that has registered', async () => {
    const frontClerk = await office.clerkOf('I01.90')
    const clerk = await office.clerkOf('H90')
    await clerk.call(registerDelivery, { deliveryId: toGovernment, ...plain })
    const reason = 'Gửi nhầm nơi nhận.'

    await issued.clerk.call(recallDelivery, { deliveryId: toFront, reason })
    const late = issued.clerk.call(recallDelivery, { deliveryId: toGovernment, reason })

    expect(await refusal(late)).to.equal('exchange.registered_already')
    expect(await statesSeen(issued.clerk, issued.id)).to.deep.equal({
      [people]: 'sent 01 03',
      [front]: 'sent 01 13',
    })
    const reading = frontClerk.read(readDelivery, { deliveryId: toFront })
    expect(await refusal(reading)).to.equal('exchange.recalled')
    const registering = frontClerk.call(registerDelivery, { deliveryId: toFront, ...plain })
    expect(await refusal(registering)).to.equal('exchange.recalled')
    expect([await incoming('I01.90'), (await incoming('H90')).length]).to.deep.equal([[], 1])
  })

  it('is not sent twice', async () => {
    const again = issued.clerk.call(issueDocument, { documentId: issued.id })

    expect(await refusal(again)).to.equal('exchange.issued_already')
    const { deliveries } = await issued.clerk.call(listDocumentDeliveries, {
      documentId: issued.id,
    })
    expect(deliveries).to.have.lengthOf(2)
  })

  async function deliveryTo(code: string): Promise<number> {
    const clerk = await office.clerkOf(code)
    const { deliveries } = await clerk.call(listDeliveries, { limit: 10 })
    return deliveries[0]?.id ?? 0
  }

  async function incoming(code: string): Promise<unknown[]> {
    const clerk = await office.clerkOf(code)
    const { documents } = await clerk.call(listDocuments, { direction: 'incoming', limit: 10 })
    return documents
  }
})
