import { expect } from 'chai'
import type { AxisSimulator } from '../../../server/exchange/axis-simulator/axis-simulator.ts'
import { axisHeaders } from '../../../server/exchange/carriers/axis/axis-client.ts'
import { writeEdxml } from '../../../server/exchange/edxml/write-edxml.ts'
import { sendNow } from '../../../server/exchange/outbox/sending/send-round.ts'
import { rows } from '../../../server/platform/database.ts'
import { sha256 } from '../../../server/platform/digest.ts'
import { signedIn } from '../../support/desk.ts'
import { foreignCode, newDocument } from '../../support/foreign-document.ts'
import { ForeignInstallation, receiptFor } from '../../support/foreign-installation.ts'
import { plainPdf } from '../../support/plain-pdf.ts'
import { sealedDocument } from '../sealed-document.ts'
import { openAxis, handInAt, theirs } from './open-axis.ts'

describe('An axis', () => {
  const partner = new ForeignInstallation()
  let axis: AxisSimulator

  beforeEach(async () => {
    axis = await openAxis(partner)
  })

  afterEach(() => axis.stop())

  const handIn = async (body: Uint8Array, otherwise: Record<string, string> = {}) =>
    await handInAt(axis, body, otherwise)

  it('lists what was handed in twice twice; it is taken once, and the sender gets the same receipt twice', async () => {
    const file = {
      name: 'a.pdf',
      contentType: 'application/pdf',
      bytes: await plainPdf('Công văn'),
    }
    const unsigned = writeEdxml(newDocument('H90'), [file])
    await handIn(unsigned)
    await handIn(unsigned)

    await sendNow()

    expect(await rows('SELECT state FROM deliveries')).to.deep.equal([{ state: '01' }])
    const [first, second, ...receipts] = axis.listed
    expect([first?.state, second?.state]).to.deep.equal(['done', 'done'])
    expect(receipts.map(({ toCode }) => toCode)).to.deep.equal([foreignCode, foreignCode])
    expect(receipts[0]?.bytes.equals(receipts[1]?.bytes ?? Buffer.alloc(0))).to.equal(true)
  })

  it('brings what lies behind a document that cannot be fetched, which is asked for again', async () => {
    const file = { name: 'a.pdf', contentType: 'application/pdf', bytes: await plainPdf('12') }
    await handIn(writeEdxml(newDocument('H90'), [file]))
    await handIn(writeEdxml(newDocument('H90'), [file]))
    Object.defineProperty(axis.listed[0], 'bytes', { get: () => undefined })

    await sendNow()

    expect(await rows('SELECT state FROM deliveries')).to.deep.equal([{ state: '01' }])
    expect(axis.listed.slice(0, 2).map(({ state }) => state)).to.deep.equal(['new', 'done'])
  })

  it('carries a document away, and the status 01 that comes back is kept as its receipt', async () => {
    const clerk = await signedIn('vanthu.tu')
    const documentId = await sealedDocument({ to: [foreignCode] })
    await clerk.post(`/documents/${String(documentId)}/issue`)
    await sendNow()
    const carried = await rows<{ state: string; uuid: string }>('SELECT state, uuid FROM outbox')

    const bytes = axis.listed[0]?.bytes ?? Buffer.alloc(0)
    await handIn(await receiptFor(carried[0]?.uuid ?? '', bytes), { messagetype: 'status' })
    await sendNow()

    expect(carried[0]?.state).to.equal('carried')
    expect(await rows('SELECT state FROM outbox')).to.deep.equal([{ state: 'answered' }])
    expect(await rows('SELECT state FROM deliveries')).to.deep.equal([{ state: '01' }])
    const kept = await rows("SELECT delivery_id FROM receipts WHERE direction = 'taken'")
    expect(kept).to.have.lengthOf(1)
  })

  it('refuses a clock that is off, a wrong signature, a wrong hash, and a body that is none of its sender’s', async () => {
    const body = writeEdxml(newDocument('H90'))
    const late = axisHeaders(theirs.systemId, theirs.secret, '2026-01-01T00:00:00.000Z')
    const codes = [
      await handIn(body, late),
      await handIn(body, axisHeaders(theirs.systemId, 'khác', new Date().toISOString())),
      await handIn(body, { 'hash-file': sha256('khác') }),
      await handIn(body, { from: 'A90' }),
      await handIn(writeEdxml(newDocument('X99'))),
    ]

    expect(codes).to.deep.equal(['15', '15', '18', '20', '21'])
  })
})
