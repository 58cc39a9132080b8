import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { forgetAgencies } from '../../../server/agencies/directory.ts'
import type { AxisSimulator } from '../../../server/exchange/axis-simulator/axis-simulator.ts'
import type { DocumentMessage } from '../../../server/exchange/edxml/message.ts'
import { readEdxml } from '../../../server/exchange/edxml/read-edxml.ts'
import { writeEdxml } from '../../../server/exchange/edxml/write-edxml.ts'
import { sendNow } from '../../../server/exchange/outbox/sending/send-round.ts'
import { change, insert, rows, transact } from '../../../server/platform/database.ts'
import { signedIn } from '../../support/desk.ts'
import { foreignCode, newDocument } from '../../support/foreign-document.ts'
import { ForeignInstallation } from '../../support/foreign-installation.ts'
import { pem } from '../../support/foreign-keys.ts'
import { plainPdf } from '../../support/plain-pdf.ts'
import { bodyId } from '../../support/province.ts'
import { keysWithSealOf } from '../../support/signing.ts'
import { sealedDocument } from '../sealed-document.ts'
import { openAxis, handInAt } from './open-axis.ts'

describe('Over an axis', () => {
  const partner = new ForeignInstallation()
  let axis: AxisSimulator

  beforeEach(async () => {
    axis = await openAxis(partner)
  })

  afterEach(() => axis.stop())

  const handIn = async (body: Uint8Array, otherwise: Record<string, string> = {}) =>
    await handInAt(axis, body, otherwise)

  it('brings one message to each of our bodies that it names; what overtook it is for each of them too', async () => {
    const to = ['H90', 'A90'].map((organId) => ({ organId, organName: organId }))
    const letter = { ...newDocument('H90', randomUUID()), to } as DocumentMessage
    const file = { name: 'a.pdf', contentType: 'application/pdf', bytes: await plainPdf('12') }
    const business = { documentId: letter.documentId, reason: 'Ban hành nhầm' }
    await handIn(writeEdxml({ ...letter, businessType: 'recall', business }))
    await handIn(writeEdxml(letter, [file]))

    await sendNow()

    const states = await rows<{ state: string }>(
      'SELECT to_name, state FROM deliveries ORDER BY state, to_name',
    )
    expect(states.map(({ state }) => state)).to.deep.equal(['13', '13'])
    expect(await rows('SELECT uuid FROM early_amendments')).to.be.empty
    const given = axis.listed.filter(({ toCode }) => toCode === foreignCode)
    expect(
      given.filter(({ bytes }) => bytes.includes('Đã đến')).map(({ fromCode }) => fromCode),
    ).to.have.members(['H90', 'A90', 'H90', 'A90'])
    expect(new Set(axis.listed.slice(0, 4).map(({ state }) => state))).to.deep.equal(
      new Set(['done']),
    )
  })

  it('delivers once what names a body that has ended and its heir, whichever is named first; each has its receipt', async () => {
    const [agencyId, successorId] = [await bodyId('H90.02'), await bodyId('H90')]
    await keysWithSealOf('H90.02')
    await transact(async () => {
      await insert('agency_closings', { agencyId, validTo: '2026-01-01', successorId })
      forgetAgencies()
    })
    const file = { name: 'a.pdf', contentType: 'application/pdf', bytes: await plainPdf('12') }
    for (const codes of [
      ['H90', 'H90.02'],
      ['H90.02', 'H90'],
    ]) {
      const to = codes.map((organId) => ({ organId, organName: organId }))
      await handIn(writeEdxml({ ...newDocument('H90'), to } as DocumentMessage, [file]))
    }

    await sendNow()

    expect(await rows('SELECT id FROM deliveries')).to.have.lengthOf(2)
    expect(await rows('SELECT uuid FROM inbox')).to.have.lengthOf(4)
    expect(await rows('SELECT kind FROM exchange_alarms')).to.be.empty
    const receipts = await rows("SELECT sha256 FROM receipts WHERE direction = 'given'")
    expect(receipts).to.have.lengthOf(4)
    const told = await rows<{ message: string }>('SELECT message FROM outbox')
    expect(told.filter(({ message }) => message.includes('tiếp nhận một lần'))).to.have.lengthOf(2)
  })

  it('tells the sender of a document why it is refused at the door, but nobody whose name may be borrowed', async () => {
    const uuid = randomUUID()
    await handIn(writeEdxml(newDocument('H90', uuid)))
    await sendNow()
    const answers = axis.listed.slice(1).map(({ bytes }) => bytes.toString())
    await transact(async () => {
      await change('UPDATE body_carriers SET certificate = :pem', { pem: pem(foreignCode) })
    })
    await handIn(writeEdxml(newDocument('H90')))
    await sendNow()

    expect(answers).to.have.lengthOf(1)
    expect(answers[0])
      .to.include('<StatusCode>02</StatusCode>')
      .and.to.include(uuid)
      .and.to.include('Tệp kèm theo bị hỏng')
    expect(axis.listed.map(({ state }) => state)).to.deep.equal(['fail', 'new', 'fail'])
    expect(await rows('SELECT id FROM deliveries')).to.be.empty
  })

  it('brings back why a document was refused at the door, which can be sent again', async () => {
    const clerk = await signedIn('vanthu.tu')
    const documentId = await sealedDocument({ to: [foreignCode] })
    await clerk.post(`/documents/${String(documentId)}/issue`)
    await sendNow()
    const { message } = readEdxml(axis.listed[0]?.bytes ?? Buffer.alloc(0))
    const { documentId: about } = message as DocumentMessage
    const refusal = {
      ...({ kind: 'status', statusCode: '02', description: 'Tệp kèm theo bị hỏng.' } as const),
      ...{ from: { organId: foreignCode }, responseFor: { organId: 'A90', documentId: about } },
    }
    await handIn(writeEdxml(refusal), { messagetype: 'status' })
    await sendNow()

    const { deliveries } = (await clerk.get(`/documents/${String(documentId)}/deliveries`)).body
    expect(deliveries[0]).to.include({ state: '02' })
    expect(deliveries[0].statuses.at(-1).reason).to.equal('Tệp kèm theo bị hỏng.')
    expect(deliveries[0].may.resend).to.deep.equal([])
    expect(await rows('SELECT state FROM outbox')).to.deep.equal([{ state: 'refused' }])
  })
})
