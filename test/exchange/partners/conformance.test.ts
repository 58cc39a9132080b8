import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { issuerIn, withIssuer } from '../../../server/exchange/edxml/issuer.ts'
import type { DocumentMessage, EdxmlMessage } from '../../../server/exchange/edxml/message.ts'
import { actsToTell, tellPartner } from '../../../server/exchange/outbox/tell-partner.ts'
import { composeDocument } from '../../../server/exchange/outbox/compose-document.ts'
import { sendNow } from '../../../server/exchange/outbox/sending/send-round.ts'
import { wireMoment } from '../../../server/exchange/edxml/wire-time.ts'
import { forgetAgencies } from '../../../server/agencies/directory.ts'
import { follow } from '../../../server/journal/follow.ts'
import { settle } from '../../../server/journal/sequence.ts'
import { insert, rows, transact } from '../../../server/platform/database.ts'
import { signedIn } from '../../support/desk.ts'
import { foreignCode, newDocument } from '../../support/foreign-document.ts'
import { ForeignInstallation } from '../../support/foreign-installation.ts'
import { plainPdf } from '../../support/plain-pdf.ts'
import { bodyId } from '../../support/province.ts'
import { keysWithSealOf } from '../../support/signing.ts'
import { inbox, openProvince, sealedDocument } from '../sealed-document.ts'

describe('What QCVN 102 has of a message', () => {
  const partner = new ForeignInstallation()
  let pdf: Uint8Array

  before(async () => {
    pdf = await plainPdf('Công văn')
  })

  beforeEach(async () => {
    await openProvince()
    for (const code of ['A90', 'H90', 'H90.02']) await keysWithSealOf(code)
    await partner.plant()
    follow('tell-partners', actsToTell, tellPartner)
    await settle()
  })

  const bring = async (message: EdxmlMessage) => {
    const uuid = randomUUID()
    return await partner.bring(uuid, await partner.envelope(message, [pdf]))
  }
  const queued = async () => {
    const found = await rows<{ message: string }>(
      "SELECT message FROM outbox WHERE kind <> 'document' ORDER BY id",
    )
    return found.map(({ message }) => (JSON.parse(message) as { message: EdxmlMessage }).message)
  }

  it('keeps the issuer of what was sent on, with its number and day, in the book and when it is sent on again', async () => {
    const issuer = { organId: '', organName: 'Bộ Nội vụ' }
    const message = newDocument('H90') as DocumentMessage
    await bring({ ...message, trace: withIssuer(message.trace, issuer) })
    const { desk, delivery, path } = await inbox('vanthu.ubnd')

    const { body } = await desk.post(`${path}/registration`, { dueOn: null, note: null })

    expect(delivery.issuerName).to.equal('Bộ Nội vụ')
    expect(delivery.fromName).to.include('Mặt trận')
    const registered = (await desk.get(`/documents/${String(body.id)}`)).body
    expect(registered).to.include({ issuerName: 'Bộ Nội vụ', reference: '12/MTTQ-BTT' })
    const on = { ...(await deliveryRow()), id: 4711, uuid: randomUUID(), documentId: body.id }
    const [from, to] = [await bodyId('H90'), await bodyId('H90.03')]
    await transact(() => insert('deliveries', { ...on, fromAgencyId: from, toAgencyId: to }))
    const again = (await composeDocument(4711)).message as DocumentMessage
    expect(issuerIn(again.trace)).to.deep.equal(issuer)
    expect(again.from.organId).to.equal('H90')
    expect([again.code?.codeNumber, again.promulgationInfo?.promulgationDate]).to.deep.equal([
      '12',
      '2026/11/20',
    ])
  })

  const deliveryRow = async () => (await rows<object>('SELECT * FROM deliveries'))[0]

  it('for a body that has ended goes to its heir; the sender is told, and knows it by the name it used', async () => {
    const [agencyId, successorId] = [await bodyId('H90.02'), await bodyId('H90')]
    await transact(async () => {
      await insert('agency_closings', { agencyId, validTo: '2026-01-01', successorId })
      forgetAgencies()
    })
    const uuid = randomUUID()

    const answer = await bring(newDocument('H90.02', uuid))
    const { desk, path } = await inbox('vanthu.ubnd')
    await desk.post(`${path}/registration`, { dueOn: null, note: null })
    await settle()
    const recall = { ...newDocument('H90.02', uuid), businessType: 'recall' } as DocumentMessage
    const recalled = await bring({ ...recall, business: { documentId: uuid, reason: 'Gửi nhầm.' } })

    expect([answer.status, recalled.status]).to.deep.equal([200, 200])
    expect(answer.text).to.include('<OrganId>H90.02</OrganId>')
    const told = (await queued()).map((one) => (one.kind === 'status' ? one : undefined))
    expect(told.map((one) => [one?.statusCode, one?.from.organId])).to.deep.equal([
      ['01', 'H90.02'],
      ['03', 'H90.02'],
    ])
    expect(told[0]?.description).to.include('chuyển đến')
    expect((await desk.get('/amendments')).body.amendments).to.have.lengthOf(1)
  })

  it('of type 2 brings the document to a body that was added, and a later one updates it', async () => {
    const uuid = randomUUID()
    const added = { ...newDocument('H90', uuid), businessType: 'update' } as DocumentMessage
    const receivers = [{ organId: 'H90', receiverType: '1' }]
    const business = { documentId: uuid, documentInfo: { documentReceiver: '1', receivers } }

    const first = await bring({ ...added, business })
    const second = await bring({ ...added, business, subject: 'Về phối hợp giám sát (đã sửa)' })

    expect([first.reasons, second.reasons]).to.deep.equal([[], []])
    const { delivery } = await inbox('vanthu.ubnd')
    expect(delivery).to.include({ state: '01', abstract: 'Về phối hợp giám sát (đã sửa)' })
  })

  it('tells the sender who took each step, in which unit, when and why', async () => {
    const clerk = await signedIn('vanthu.tu')
    const documentId = await sealedDocument({ to: [foreignCode] })
    await clerk.post(`/documents/${String(documentId)}/issue`)
    await sendNow()
    const [{ uuid } = { uuid: '' }] = await rows<{ uuid: string }>('SELECT uuid FROM deliveries')
    const told = new Date(Date.now() - 1000)

    const status: EdxmlMessage = {
      ...{ kind: 'status', statusCode: '02', from: { organId: foreignCode } },
      responseFor: { organId: 'A90', documentId: uuid },
      staffInfo: { staff: 'Lê Thị Hoa', department: 'Văn phòng' },
      ...{ description: 'Gửi nhầm nơi nhận.', timestamp: wireMoment(new Date().toISOString()) },
    }
    const answer = await bring(status)

    expect(answer.status).to.equal(200)
    const { body } = await clerk.get(`/documents/${String(documentId)}/deliveries`)
    const step = body.deliveries[0].statuses.at(-1)
    expect(step).to.include({
      code: '02',
      by: 'Lê Thị Hoa, Văn phòng',
      reason: 'Gửi nhầm nơi nhận.',
    })
    expect(Date.parse(step.at)).to.be.greaterThan(told.getTime() - 60_000)
  })
})
