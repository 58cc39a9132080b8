import { expect } from 'chai'
import { sendNow } from '../../server/exchange/outbox/sending/send-round.ts'
import { signedIn } from '../support/desk.ts'
import { foreignCode, newDocument } from '../support/foreign-document.ts'
import { ForeignInstallation } from '../support/foreign-installation.ts'
import { plainPdf } from '../support/plain-pdf.ts'
import { keysWithSealOf } from '../support/signing.ts'
import { openProvince, sealedDocument } from './sealed-document.ts'

describe('What has not crossed', () => {
  const partner = new ForeignInstallation()

  beforeEach(async () => {
    await openProvince()
    await keysWithSealOf('A90')
    await keysWithSealOf('H90')
    await partner.plant()
  })

  it('is listed for the clerk of the sender: what waits, what was refused and not sent again', async () => {
    const clerk = await signedIn('vanthu.tu')
    const first = await sealedDocument({ to: [foreignCode] })
    await clerk.post(`/documents/${String(first)}/issue`)
    partner.refusal = { status: 422, reasons: ['exchange.attachment_damaged'] }
    await sendNow()
    const second = await sealedDocument({ to: [foreignCode] })
    await clerk.post(`/documents/${String(second)}/issue`)

    const { body } = await clerk.get('/exchange')
    await clerk.post(`/deliveries/${String(body.refused[0].deliveryId)}/resending`)
    const { body: after } = await clerk.get('/exchange')
    const officer = await (await signedIn('chuyenvien.tu')).get('/exchange')

    expect(body.refused).to.have.lengthOf(1)
    expect(body.refused[0]).to.include({
      ...{ documentId: first, by: 'Mặt trận', reason: 'exchange.attachment_damaged' },
    })
    expect(body.refused[0].may).to.deep.equal({ resend: [] })
    expect(body.waiting).to.have.lengthOf(1)
    expect(body.waiting[0]).to.include({ documentId: second })
    expect([after.refused.length, after.waiting.length]).to.deep.equal([0, 2])
    expect(officer.reasons).to.deep.equal(['exchange.not_your_role'])
  })

  it('is listed for the clerk of the recipient where another content came under a known identifier', async () => {
    const message = newDocument('H90')
    const uuid = message.kind === 'document' ? message.documentId : ''
    await partner.bring(uuid, await partner.envelope(message, [await plainPdf('Công văn')]))
    const other = await partner.envelope(message, [await plainPdf('Khác')])
    const refused = await partner.bring(uuid, other)
    const clerk = await signedIn('vanthu.ubnd')

    const { body } = await clerk.get('/exchange')

    expect(refused.reasons).to.deep.equal(['exchange.other_content'])
    expect(body.conflicts).to.have.lengthOf(1)
    const [conflict] = body.conflicts
    expect(conflict).to.include({ uuid, kind: 'other-content', partnerName: 'Mặt trận' })
    const came = await clerk.get(`/deliveries/${String(conflict.deliveryId)}/envelope`)
    expect(came.body.envelope).to.include({ state: 'valid', carrier: 'https' })
    expect(came.body.envelope.attachments[0]).to.include({ damage: null })
  })
})
