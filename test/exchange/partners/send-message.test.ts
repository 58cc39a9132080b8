import { expect } from 'chai'
import { sendNow } from '../../../server/exchange/outbox/sending/send-round.ts'
import { settle } from '../../../server/journal/sequence.ts'
import { rows } from '../../../server/platform/database.ts'
import { signedIn, type Desk } from '../../support/desk.ts'
import { foreignCode } from '../../support/foreign-document.ts'
import { ForeignInstallation } from '../../support/foreign-installation.ts'
import { keysWithSealOf } from '../../support/signing.ts'
import { openProvince, sealedDocument } from '../sealed-document.ts'

describe('A document for a body of another installation', () => {
  const partner = new ForeignInstallation()
  let clerk: Desk

  beforeEach(async () => {
    await openProvince()
    await keysWithSealOf('A90')
    await partner.plant()
    clerk = await signedIn('vanthu.tu')
  })

  const issued = async (): Promise<string> => {
    const documentId = await sealedDocument({ to: [foreignCode, 'H90'], annex: true })
    await clerk.post(`/documents/${String(documentId)}/issue`)
    await settle()
    return `/documents/${String(documentId)}/deliveries`
  }
  const foreignIn = async (path: string) => {
    const { body } = await clerk.get(path)
    const all = body.deliveries as {
      toName: string
      carried: object | null
      state: string
      id: number
    }[]
    return all.findLast(({ carried }) => carried !== null)
  }

  it('leaves after it is issued, and has arrived once its signed receipt is here', async () => {
    const path = await issued()
    const before = await foreignIn(path)

    await sendNow()

    expect(before).to.include({ state: 'sent' })
    expect(before?.carried).to.include({ state: 'waiting', carrier: 'https', attempts: 0 })
    expect(partner.heard).to.have.lengthOf(1)
    expect(partner.heard[0]?.bytes.toString()).to.include('Ph').and.to.include('<SignerInfo>')
    const after = await foreignIn(path)
    expect(after).to.include({ state: '01' })
    expect(after?.carried).to.include({ state: 'answered', attempts: 1, problem: null })
    const { body } = await clerk.get(`/deliveries/${String(after?.id)}/receipts`)
    expect(body.receipts).to.have.lengthOf(1)
    expect(body.receipts[0]).to.include({ direction: 'taken' })
  })

  it('leaves alone for a partner of an older version, which takes no many in one request', async () => {
    await issued()
    await issued()

    await sendNow()

    expect(partner.heard).to.have.lengthOf(2)
    const states = await rows<{ state: string }>('SELECT state FROM outbox')
    expect(states).to.deep.equal([{ state: 'answered' }, { state: 'answered' }])
  })

  it('is refused with a reason, and sent again under a new identifier with one press, once', async () => {
    const path = await issued()
    partner.refusal = { status: 422, reasons: ['exchange.attachment_damaged'] }
    await sendNow()
    const refused = await foreignIn(path)
    partner.refusal = undefined
    const again = `/deliveries/${String(refused?.id)}/resending`

    const answers = await Promise.all([clerk.post(again), clerk.post(again)])
    await sendNow()

    expect(refused).to.include({ state: '02' })
    expect(refused?.carried).to.include({
      state: 'refused',
      problem: 'exchange.attachment_damaged',
    })
    expect(answers.map(({ status }) => status).toSorted()).to.deep.equal([201, 409])
    expect(await foreignIn(path)).to.include({ state: '01', resendOf: refused?.id })
    expect(new Set(partner.heard.map(({ uuid }) => uuid)).size).to.equal(2)
  })

  it('waits while its partner gives no answer, or one that its key has not signed', async () => {
    await issued()
    partner.refusal = { status: 503, reasons: [] }

    await sendNow()
    await sendNow()

    const [message] = await rows<{ state: string; attempts: number }>('SELECT * FROM outbox')
    expect(message).to.include({ state: 'ready', attempts: 1 })
    const [row] = await rows<{ failures: number }>('SELECT failures FROM partners')
    expect(row?.failures).to.equal(1)
  })
})
