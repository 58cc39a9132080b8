import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import { readBundle, writeBundle } from '../../../server/exchange/carriers/folder/bundle.ts'
import { sendNow } from '../../../server/exchange/outbox/sending/send-round.ts'
import { openExchangeKeys } from '../../../server/exchange/receipts/exchange-key.ts'
import { change, rows, transact } from '../../../server/platform/database.ts'
import { signedIn, type Desk } from '../../support/desk.ts'
import { foreignCode } from '../../support/foreign-document.ts'
import { ForeignInstallation, receiptFor } from '../../support/foreign-installation.ts'
import { foreignKeys } from '../../support/foreign-keys.ts'
import { dataFolder } from '../../support/installation.ts'
import { linesOf } from '../../support/province.ts'
import { keyFolder, keysWithSealOf } from '../../support/signing.ts'
import { openProvince, sealedDocument } from '../sealed-document.ts'

describe('What a partner never answers', () => {
  const partner = new ForeignInstallation()
  const path = `/partners/${String(partner.partnerId)}`
  const reason = 'Hệ thống bên kia đã ngừng hoạt động.'
  let folder: string
  let keeper: Desk
  let clerk: Desk
  let documentId: number

  // A document that was taken out by hand, and no receipt for it.
  beforeEach(async () => {
    await openProvince()
    await keysWithSealOf('A90')
    await partner.plant()
    folder = await mkdtemp(join(dataFolder, 'carried-'))
    await mkdir(join(folder, 'in'))
    await transact(() =>
      change("UPDATE partners SET carrier = 'folder', address = :folder", { folder }),
    )
    keeper = await signedIn('quantri.vpubnd')
    clerk = await signedIn('vanthu.tu')
    documentId = await sealedDocument({ to: [foreignCode] })
    await clerk.post(`/documents/${String(documentId)}/issue`)
    await sendNow()
  })

  const shown = async () => {
    const { body } = await clerk.get(`/documents/${String(documentId)}/deliveries`)
    return body.deliveries
  }

  it('is given up by whoever keeps the installation: its sender is told and sends it another way, and the partner can be retired', async () => {
    const [before] = await shown()
    const notTheirs = await clerk.post(`${path}/abandonment`, { reason })
    await keeper.put(`${path}/bodies`, { bodies: [] })
    const kept = await keeper.post(`${path}/retirement`, { reason })

    const abandoned = await keeper.post(`${path}/abandonment`, { reason })
    const again = await keeper.post(`${path}/abandonment`, { reason })

    expect(before.may.resend).to.deep.equal(['exchange.not_refused'])
    expect(notTheirs.reasons).to.deep.equal(['agency.not_your_role'])
    expect(kept.reasons).to.deep.equal(['partner.messages_wait'])
    expect(abandoned.body).to.deep.equal({ id: partner.partnerId, messages: 1, isMore: false })
    expect(again.reasons).to.deep.equal(['partner.nothing_waits'])
    const [delivery] = await shown()
    expect(delivery).to.deep.include({
      state: 'sent',
      carried: { ...delivery.carried, state: 'given-up' },
    })
    expect(delivery.givenUp).to.have.lengthOf(1)
    expect(delivery.givenUp[0]).to.include({ kind: 'document', partnerName: 'Mặt trận', reason })
    expect(delivery.givenUp[0].answeredAt).to.equal(null)
    const [line] = await linesOf('delivery.give_up')
    expect(line?.subject).to.equal(`delivery:${String(delivery.id)}`)
    const room = (await clerk.get('/exchange')).body
    expect([room.waiting.length, room.givenUp.length]).to.deep.equal([0, 1])
    const resent = await clerk.post(`/deliveries/${String(delivery.id)}/resending`, {})
    expect([resent.status, (await clerk.get('/exchange')).body.givenUp]).to.deep.equal([201, []])
    expect((await keeper.post(`${path}/retirement`, { reason })).status).to.equal(200)
  })

  it('and comes late is kept: it has arrived, and its sender is told that it was late', async () => {
    await keeper.post(`${path}/abandonment`, { reason })
    await receiptComes(folder)

    await sendNow()

    const [delivery] = await shown()
    expect([delivery.state, delivery.carried.state]).to.deep.equal(['01', 'answered'])
    expect(delivery.statuses.at(-1).by).to.equal(delivery.toName)
    expect(delivery.givenUp[0].answeredAt).to.be.a('string')
    expect(delivery.may.resend).to.deep.equal(['exchange.not_refused'])
    expect((await clerk.get('/exchange')).body.givenUp).to.deep.equal([])
    expect(await rows("SELECT 1 FROM receipts WHERE direction = 'taken'")).to.have.lengthOf(1)
    const [line] = await linesOf('delivery.receipt')
    expect(line?.line).to.include('"isLate":true')
  })
})

// The other installation signs a receipt for what was taken out, and it is brought back.
async function receiptComes(folder: string): Promise<void> {
  const [name = ''] = await readdir(join(folder, 'out'))
  const own = await readFile(join(keyFolder, 'exchange', 'installation.pem'), 'utf8')
  const [message] = readBundle(await readFile(join(folder, 'out', name)), own) ?? []
  const uuid = message?.uuid ?? ''
  const bytes = await receiptFor(uuid, Buffer.from(message?.bytes ?? []))
  openExchangeKeys(foreignKeys)
  const bundle = await writeBundle([{ kind: 'receipt', uuid, bytes }], new Date().toISOString())
  openExchangeKeys(join(keyFolder, 'exchange'))
  await writeFile(join(folder, 'in', 'late.zip'), bundle)
}
