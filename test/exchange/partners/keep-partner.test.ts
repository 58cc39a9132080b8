import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import { readBundle, writeBundle } from '../../../server/exchange/carriers/folder/bundle.ts'
import { sendNow } from '../../../server/exchange/outbox/sending/send-round.ts'
import { openExchangeKeys } from '../../../server/exchange/receipts/exchange-key.ts'
import { change, insert, row, rows, transact } from '../../../server/platform/database.ts'
import { origin, signedIn, type Desk } from '../../support/desk.ts'
import { foreignCode } from '../../support/foreign-document.ts'
import { ForeignInstallation, receiptFor } from '../../support/foreign-installation.ts'
import { foreignKeys } from '../../support/foreign-keys.ts'
import { dataFolder } from '../../support/installation.ts'
import { linesOf } from '../../support/province.ts'
import { keyFolder, keysWithSealOf } from '../../support/signing.ts'
import { openProvince, sealedDocument } from '../sealed-document.ts'

describe('Whoever keeps the installation', () => {
  const partner = new ForeignInstallation()
  const path = `/partners/${String(partner.partnerId)}`
  let keeper: Desk

  beforeEach(async () => {
    await openProvince()
    await keysWithSealOf('A90')
    await partner.plant()
    keeper = await signedIn('quantri.vpubnd')
  })

  const issued = async () => {
    const clerk = await signedIn('vanthu.tu')
    const documentId = await sealedDocument({ to: [foreignCode] })
    await clerk.post(`/documents/${String(documentId)}/issue`)
    return clerk
  }

  it('holds a partner back, from the first time on, and lets it go', async () => {
    await keeper.put(`${path}/hold`, { isHeld: true })
    const first = await row<{ pausedAt: string }>('SELECT paused_at FROM partners')
    await keeper.put(`${path}/hold`, { isHeld: true })
    const second = await row('SELECT paused_at FROM partners')
    await issued()
    await sendNow()
    const held = partner.heard.length

    await keeper.put(`${path}/hold`, { isHeld: false })
    await sendNow()

    expect(first?.pausedAt).to.be.a('string')
    expect(second).to.deep.equal(first)
    expect(await linesOf('partner.hold')).to.have.lengthOf(3)
    expect([held, partner.heard.length]).to.deep.equal([0, 1])
  })

  it('compares a certificate, and anew once it is another', async () => {
    const { body } = await keeper.get('/partners')
    const [shown] = body.partners
    const { certificateSha256, certificate, name, address } = shown
    const wrong = await keeper.post(`${path}/comparison`, { certificateSha256: '0'.repeat(64) })
    await keeper.post(`${path}/comparison`, { certificateSha256 })
    const given = { name, carrier: 'https', address, isPaused: false }
    await keeper.put(path, { ...given, certificate })
    const same = await row<{ comparedByName: string }>('SELECT compared_by_name FROM partners')
    const card = await keeper.get('/partners/card')

    await keeper.put(path, { ...given, certificate: card.body.certificate })

    expect(wrong.reasons).to.deep.equal(['partner.other_certificate'])
    expect(same?.comparedByName).to.be.a('string')
    expect(await row('SELECT compared_at FROM partners')).to.deep.equal({ comparedAt: null })
  })

  it('tries the way, told what is wrong with it; and retires a partner that nothing needs any more', async () => {
    partner.refusal = { status: 400, reasons: ['request.does_not_fit'] }
    const reached = await keeper.post(`${path}/trial`)
    await transact(() => change("UPDATE partners SET address = 'http://127.0.0.1:9'"))
    const closed = await keeper.post(`${path}/trial`)
    const needed = await keeper.post(`${path}/retirement`, { reason: 'Đã hợp nhất.' })
    await keeper.put(`${path}/bodies`, { bodies: [] })

    const retired = await keeper.post(`${path}/retirement`, { reason: 'Đã hợp nhất.' })

    expect(reached.body).to.include({ isReached: true, problem: null })
    expect(closed.body.problem).to.include('ECONNREFUSED')
    expect(needed.reasons).to.deep.equal(['partner.has_bodies'])
    expect(retired.status).to.equal(200)
    expect((await keeper.get('/partners')).body.partners).to.deep.equal([])
  })

  it('takes bundles out as one, and brings the answers in; what another key signed is refused whole, and a receipt that does not stand is named', async () => {
    const folder = await mkdtemp(join(dataFolder, 'carried-'))
    await mkdir(join(folder, 'in'))
    await transact(() =>
      change("UPDATE partners SET carrier = 'folder', address = :folder", { folder }),
    )
    const clerk = await issued()
    await sendNow()
    const { body: taken } = await keeper.post(`${path}/bundles/taken`)
    const nothing = await keeper.post(`${path}/bundles/taken`)
    const address = `${await origin()}/api${path}/bundles/taken/${String(taken.name)}`
    const file = await fetch(address, { headers: { cookie: keeper.cookie } })
    const { body: own } = await keeper.get('/partners/card')
    const [message] =
      readBundle(new Uint8Array(await file.arrayBuffer()), own.certificate as string) ?? []
    const uuid = message?.uuid ?? ''
    const bytes = await receiptFor(uuid, Buffer.from(message?.bytes ?? []))
    const bring = async (keys: string, receipts = [bytes]) => {
      openExchangeKeys(keys)
      const entries = receipts.map((each) => ({ kind: 'receipt', uuid, bytes: each }) as const)
      const bundle = await writeBundle(entries, new Date().toISOString())
      openExchangeKeys(join(keyFolder, 'exchange'))
      const form = new FormData()
      form.set('body', '{}')
      form.set('bundle', new Blob([Buffer.from(bundle)]), 'goi.zip')
      return await keeper.post(`${path}/bundles/brought`, form)
    }

    const forged = await bring(join(keyFolder, 'exchange'))
    const other = Buffer.from(bytes.toString().replace(uuid, randomUUID()))
    const brought = await bring(foreignKeys, [other, bytes])

    expect(nothing.reasons).to.deep.equal(['partner.nothing_to_carry'])
    expect(forged.reasons).to.deep.equal(['partner.bundle_not_valid'])
    expect(brought.body).to.include({ messages: 0, answers: 1 })
    expect(brought.body.refused).to.deep.equal([{ uuid, reasons: ['exchange.receipt_not_valid'] }])
    const [delivery] = await rows<{ id: number; state: string }>('SELECT * FROM deliveries')
    expect(delivery?.state).to.equal('01')
    const { body } = await clerk.get(`/deliveries/${String(delivery?.id)}/receipts`)
    expect(body.receipts[0]).to.include({ isSigned: true, isBound: true, direction: 'taken' })
  })

  it('is told that a bundle is of a partner that was retired, and what to do', async () => {
    openExchangeKeys(foreignKeys)
    const bundle = await writeBundle([], new Date().toISOString())
    openExchangeKeys(join(keyFolder, 'exchange'))
    await keeper.put(`${path}/bodies`, { bodies: [] })
    await keeper.post(`${path}/retirement`, { reason: 'Đã hợp nhất.' })
    const at = new Date().toISOString()
    const other = { name: 'Khác', carrier: 'folder', address: dataFolder, failures: 0 }
    await transact(() => insert('partners', { id: 77, ...other, nextTryAt: at }))
    const bring = async (partnerId: number) => {
      const form = new FormData()
      form.set('body', '{}')
      form.set('bundle', new Blob([Buffer.from(bundle)]), 'goi.zip')
      return (await keeper.post(`/partners/${String(partnerId)}/bundles/brought`, form)).reasons
    }

    expect(await bring(77)).to.deep.equal(['partner.bundle_of_retired'])
    expect(await bring(partner.partnerId)).to.deep.equal(['partner.not_found'])
  })
})
