import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { actsToTell, tellPartner } from '../../../server/exchange/outbox/tell-partner.ts'
import { sendNow } from '../../../server/exchange/outbox/sending/send-round.ts'
import { follow } from '../../../server/journal/follow.ts'
import { settle } from '../../../server/journal/sequence.ts'
import { row, rows } from '../../../server/platform/database.ts'
import { origin, signedIn } from '../../support/desk.ts'
import { foreignCode, newDocument } from '../../support/foreign-document.ts'
import { ForeignInstallation } from '../../support/foreign-installation.ts'
import { plainPdf } from '../../support/plain-pdf.ts'
import { keysWithSealOf } from '../../support/signing.ts'
import { openProvince } from '../sealed-document.ts'

describe('A message of another installation', () => {
  const partner = new ForeignInstallation()
  let pdf: Uint8Array

  before(async () => {
    pdf = await plainPdf('Số: 12/MTTQ-BTT', 'Về phối hợp giám sát')
  })

  beforeEach(async () => {
    await openProvince()
    await keysWithSealOf('H90')
    await partner.plant()
  })

  const count = async (table: string) =>
    Number((await row<{ count: number }>(`SELECT COUNT(*) AS count FROM ${table}`))?.count)

  it('is taken once: the same again gets the same receipt byte for byte, and other content is refused and raised', async () => {
    const uuid = randomUUID()
    const bytes = await partner.envelope(newDocument('H90', uuid), [pdf])

    await origin()
    const [first, again] = await Promise.all([
      partner.bring(uuid, bytes),
      partner.bring(uuid, bytes),
    ])
    const later = await partner.bring(uuid, bytes)
    const other = await partner.bring(uuid, await partner.envelope(newDocument('H90', uuid), [pdf]))

    expect([first.status, again.text, later.text]).to.deep.equal([200, first.text, first.text])
    expect(first.text).to.include(`${uuid} sha256:`)
    expect([other.status, other.reasons]).to.deep.equal([409, ['exchange.other_content']])
    expect([
      await count('deliveries'),
      await count('inbox'),
      await count('receipts'),
    ]).to.deep.equal([1, 1, 1])
    const alarms = await rows<{ kind: string }>('SELECT kind FROM exchange_alarms')
    expect(alarms).to.deep.equal([{ kind: 'other-content' }])
  })

  it('stands in the inbox, is registered, and its sender is told with a signed status', async () => {
    follow('tell-partners', actsToTell, tellPartner)
    await settle()
    const uuid = randomUUID()
    await partner.bring(uuid, await partner.envelope(newDocument('H90', uuid), [pdf, pdf]))
    const clerk = await signedIn('vanthu.ubnd')
    const { body } = await clerk.get('/deliveries?state=01')
    const [delivery] = body.deliveries
    expect(delivery).to.include({ abstract: 'Về phối hợp giám sát', urgency: 'urgent', uuid })

    const answer = await clerk.post(`/deliveries/${String(delivery.id)}/registration`)
    await settle()
    await sendNow()

    expect(answer.status).to.equal(201)
    const shown = await clerk.get(`/documents/${String(answer.body.id)}`)
    expect(shown.body).to.include({ issuerName: delivery.fromName, abstract: delivery.abstract })
    expect(await count('annexes')).to.equal(1)
    const [told] = partner.heard
    expect(told?.bytes.toString())
      .to.include('<StatusCode>03</StatusCode>')
      .and.to.include('số đến 1')
    const [sent] = await rows<{ state: string }>('SELECT state FROM outbox')
    expect(sent).to.deep.equal({ state: 'answered' })
    expect(await count('receipts')).to.equal(2)
  })

  it('leaves nothing where it is not signed by its body, not asked by its installation, or for nobody here', async () => {
    const uuid = randomUUID()
    const signed = await partner.envelope(newDocument('H90', uuid), [pdf])
    const answers = [
      await partner.bring(
        uuid,
        await partner.envelope(newDocument('H90', uuid), [pdf], 'installation'),
      ),
      await partner.bring(uuid, signed, foreignCode),
      await partner.bring(uuid, await partner.envelope(newDocument('X77', uuid), [pdf])),
      await partner.bring(uuid, await partner.envelope(newDocument('H90', uuid), [])),
      await partner.bring(
        uuid,
        signed.map((byte, place) => (place === 900 ? byte ^ 1 : byte)),
      ),
    ]

    expect(answers.map(({ reasons }) => reasons[0])).to.deep.equal([
      'exchange.envelope_not_valid',
      'exchange.request_not_signed',
      'exchange.unknown_recipient',
      'exchange.attachment_damaged',
      answers[4]?.reasons[0],
    ])
    expect(answers[4]?.status).to.be.oneOf([409, 422])
    expect([
      await count('deliveries'),
      await count('inbox'),
      await count('receipts'),
    ]).to.deep.equal([0, 0, 0])
  })

  it('comes in pieces where it is large, and goes on after a cut with those that are missing', async () => {
    const uuid = randomUUID()
    const bytes = await partner.envelope(newDocument('H90', uuid), [pdf])
    const { createHash } = await import('node:crypto')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const pieceBytes = 2048
    const path = `/partner/transfers/${sha256}`
    const json = (body: object) => ({
      body: Buffer.from(JSON.stringify(body)),
      type: 'application/json',
    })
    const size = json({ sizeBytes: bytes.length, pieceBytes })
    const announce = () => partner.ask({ method: 'POST', path, about: sha256, ...size })
    const put = (piece: number) =>
      partner.ask({
        ...{ method: 'PUT', path: `${path}/${String(piece)}`, about: sha256 },
        body: bytes.subarray(piece * pieceBytes, (piece + 1) * pieceBytes),
      })
    const { missing } = JSON.parse((await announce()).text) as { missing: number[] }

    await put(0)
    const rest = (JSON.parse((await announce()).text) as { missing: number[] }).missing
    for (const piece of rest) await put(piece)
    const asked = { method: 'POST', path: '/partner/messages', about: uuid }
    const answer = await partner.ask({ ...asked, ...json({ transfer: sha256 }) })

    expect(rest).to.deep.equal(missing.slice(1))
    expect(answer.status).to.equal(200)
    expect(await count('deliveries')).to.equal(1)
  })
})
