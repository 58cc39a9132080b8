import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import type { EdxmlMessage } from '../../../server/exchange/edxml/message.ts'
import { sendNow } from '../../../server/exchange/outbox/sending/send-round.ts'
import { settle } from '../../../server/journal/sequence.ts'
import { insert, rows, transact } from '../../../server/platform/database.ts'
import { signedIn } from '../../support/desk.ts'
import { foreignCode, newDocument } from '../../support/foreign-document.ts'
import { ForeignInstallation } from '../../support/foreign-installation.ts'
import { plainPdf } from '../../support/plain-pdf.ts'
import { keysWithSealOf } from '../../support/signing.ts'
import { openProvince, sealedDocument } from '../sealed-document.ts'

describe('A partner that speaks in the place of the other side', () => {
  const partner = new ForeignInstallation()
  const from = { organId: foreignCode }

  beforeEach(async () => {
    await openProvince()
    await keysWithSealOf('A90')
    await keysWithSealOf('H90')
    await partner.plant()
  })

  const recallOf = (documentId: string, to: string): EdxmlMessage => ({
    ...{ kind: 'document', businessType: 'recall', from, to: [{ organId: to }], documentId },
    ...{ responseFor: [], trace: { version: '1', headers: [] } },
    business: { reason: 'Thu hồi.', documentId },
  })

  it('recalls nothing that it was sent', async () => {
    const documentId = await sealedDocument({ to: [foreignCode] })
    await (await signedIn('vanthu.tu')).post(`/documents/${String(documentId)}/issue`)
    await settle()
    await sendNow()
    const [sent] = await rows<{ uuid: string }>('SELECT uuid FROM deliveries')

    const answer = await partner.bring(
      randomUUID(),
      await partner.envelope(recallOf(sent?.uuid ?? '', 'A90'), []),
    )

    expect([answer.status, ...answer.reasons]).to.deep.equal([422, 'exchange.unknown_document'])
    expect(await rows('SELECT state FROM deliveries')).to.deep.equal([{ state: '01' }])
    expect(await rows('SELECT document_id FROM document_freezes')).to.be.empty
  })

  it('does not consent to its own recall', async () => {
    const uuid = randomUUID()
    const document = await partner.envelope(newDocument('H90', uuid), [await plainPdf('12')])
    await partner.bring(uuid, document)
    const clerk = await signedIn('vanthu.ubnd')
    const { body } = await clerk.get('/deliveries?state=01')
    await clerk.post(`/deliveries/${String(body.deliveries[0].id)}/registration`)
    await partner.bring(randomUUID(), await partner.envelope(recallOf(uuid, 'H90'), []))
    const consent: EdxmlMessage = {
      ...{ kind: 'status', from, statusCode: '15', trace: { version: '1', headers: [] } },
      responseFor: { organId: 'H90', documentId: uuid },
    }

    const answer = await partner.bring(randomUUID(), await partner.envelope(consent, []))

    expect([answer.status, ...answer.reasons]).to.deep.equal([422, 'exchange.unknown_document'])
    expect((await clerk.get('/amendments')).body.amendments).to.have.lengthOf(1)
    expect(await rows('SELECT state FROM deliveries')).to.deep.equal([{ state: '03' }])
  })

  it('is not heard with what another installation was asked, nor with an answer to another question', async () => {
    const documentId = await sealedDocument({ to: [foreignCode] })
    await (await signedIn('vanthu.tu')).post(`/documents/${String(documentId)}/issue`)
    await settle()
    partner.refusal = { status: 422, reasons: ['exchange.attachment_damaged'] }
    partner.repeated = 'c2lnbmVkIGJlZm9yZQ=='

    await sendNow()
    const [message] = await rows<{ state: string }>('SELECT state FROM outbox')
    const bytes = await partner.envelope(newDocument('H90'), [await plainPdf('12')])
    const about = randomUUID()
    const asked = { method: 'POST', path: '/partner/messages', about, body: bytes }
    const answer = await partner.ask({ ...asked, to: 'f'.repeat(64) })

    expect(message).to.deep.equal({ state: 'ready' })
    expect([answer.status, ...answer.reasons]).to.deep.equal([401, 'exchange.request_not_signed'])
  })

  it('fills neither the alarms nor what waits for its delivery, and unreadable files are refused for good', async () => {
    const spoilt = Buffer.from('%PDF-1.7\nnothing that could be read')
    const bring = async (
      message: EdxmlMessage,
      files: Uint8Array[] = [],
      uuid: string = randomUUID(),
    ) => {
      const { status, reasons } = await partner.bring(uuid, await partner.envelope(message, files))
      return [status, ...reasons]
    }
    const consent: EdxmlMessage = {
      ...{ kind: 'status', from, statusCode: '15', trace: { headers: [] } },
      responseFor: { organId: 'H90', documentId: randomUUID() },
    }
    const long = `${'x'.repeat(60)},2026/11/22,12/CV`
    const seen = Array.from({ length: 100 }, (_, id) => ({
      ...{ id: id + 1, partnerId: partner.partnerId, uuid: String(id), raisedAt: '', seenAt: null },
      kind: 'envelope-not-valid',
    }))
    await transact(() => insert('exchange_alarms', seen))
    const unsigned = await partner.envelope(newDocument('H90'), [], 'installation')

    const answers = [
      await bring(newDocument('H90'), [spoilt]),
      await bring(consent),
      await bring(recallOf(long, 'H90')),
      await bring(newDocument('H90'), [], 'u'.repeat(81)),
      (await partner.bring(randomUUID(), unsigned)).reasons,
    ]

    expect(answers).to.deep.equal([
      [422, 'exchange.attachment_damaged'],
      [422, 'exchange.unknown_document'],
      [200],
      [400, 'request.does_not_fit'],
      ['exchange.envelope_not_valid'],
    ])
    const [early] = await rows<{ uuid: string }>('SELECT uuid FROM early_amendments')
    expect(early?.uuid).to.have.lengthOf(36)
    expect(await rows('SELECT id FROM exchange_alarms')).to.have.lengthOf(100)
  })
})
