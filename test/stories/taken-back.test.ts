import { expect } from 'chai'
import type { Office } from '../../bin/demo/office.ts'
import { issue, type Issued } from '../../bin/demo/outgoing.ts'
import { listDocuments, readVersion } from '../../server/documents/contract.ts'
import {
  answerAmendment,
  listAmendments,
  showStanding,
} from '../../server/exchange/amendments/contract.ts'
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

  it('is recalled before the Front reads it; the government, which has registered it, is asked and refuses', async () => {
    const frontClerk = await office.clerkOf('I01.90')
    const clerk = await office.clerkOf('H90')
    await clerk.call(registerDelivery, { deliveryId: toGovernment, ...plain })
    const reason = 'Gửi nhầm nơi nhận.'

    await issued.clerk.call(recallDelivery, { deliveryId: toFront, reason })
    await issued.clerk.call(recallDelivery, { deliveryId: toGovernment, reason })

    expect(await statesSeen(issued.clerk, issued.id)).to.deep.equal({
      [people]: 'sent 01 03',
      [front]: 'sent 01 13',
    })
    const reading = frontClerk.read(readDelivery, { deliveryId: toFront })
    expect(await refusal(reading)).to.equal('exchange.recalled')
    const registering = frontClerk.call(registerDelivery, { deliveryId: toFront, ...plain })
    expect(await refusal(registering)).to.equal('exchange.recalled')

    const { amendments } = await clerk.call(listAmendments, {})
    expect(amendments.map((each) => [each.kind, each.reason])).to.deep.equal([['recall', reason]])
    const answer = { code: '16', reason: 'Đang thực hiện theo quyết định này.' } as const
    await clerk.call(answerAmendment, { deliveryId: toGovernment, number: 1, ...answer })

    const { deliveries } = await issued.clerk.call(listDocumentDeliveries, {
      documentId: issued.id,
    })
    const refused = deliveries.find(({ id }) => id === toGovernment)
    expect(refused?.amendments[0]).to.include({ code: '16', answerReason: answer.reason })
    expect([await incoming('I01.90'), (await incoming('H90')).length]).to.deep.equal([[], 1])
  })

  it('is given back by the government with consent: read nowhere there, its number kept, the original frozen', async () => {
    const clerk = await office.clerkOf('H90')
    const registered = await clerk.call(registerDelivery, { deliveryId: toGovernment, ...plain })
    const reason = 'Ban hành nhầm căn cứ.'
    const version = { documentId: registered.id, version: 1 }
    const given = { code: '15', reason: 'Đồng ý, chưa triển khai.' } as const

    await issued.clerk.call(recallDelivery, { deliveryId: toGovernment, reason })
    expect((await clerk.read(readVersion, version)).length).to.be.greaterThan(0)
    await clerk.call(answerAmendment, { deliveryId: toGovernment, number: 1, ...given })

    expect(await refusal(clerk.read(readVersion, version))).to.equal('document.recalled')
    const [kept] = (await incoming('H90')) as { stage: string; arrivalNumber: number }[]
    expect(kept).to.include({ stage: 'cancelled', arrivalNumber: registered.arrivalNumber })
    const standing = await issued.clerk.call(showStanding, { documentId: issued.id })
    expect(standing.recalled?.reason).to.equal(reason)
    expect(standing.may['amend']).to.include('document.frozen')
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
