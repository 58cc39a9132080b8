import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import { readBundle, writeBundle } from '../../../server/exchange/carriers/folder/bundle.ts'
import { takeAmendment } from '../../../server/exchange/amendments/take-amendment.ts'
import { deliveryById } from '../../../server/exchange/delivery-rows.ts'
import type { EdxmlMessage } from '../../../server/exchange/edxml/message.ts'
import { act } from '../../../server/journal/act.ts'
import { installationContext } from '../../../server/platform/context.ts'
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

  it('gives up what was asked of it too: it may be asked anew, and the answer to the first is taken all the same', async () => {
    const [{ id, uuid }] = await shown()
    const ask = () => clerk.post(`/deliveries/${String(id)}/recall`, { reason })
    const answer = async (statusCode: '15' | '16', version: string) => {
      const message: EdxmlMessage = {
        ...{ kind: 'status', from: { organId: foreignCode }, statusCode },
        responseFor: { organId: 'A90', documentId: uuid },
        ...{ description: 'Đã rõ.', trace: { version, headers: [] } },
      }
      await take({ message, deliveryId: id }, installationContext('test'))
    }
    const first = await ask()
    const waits = (await ask()).reasons
    await keeper.post(`${path}/abandonment`, { reason })
    const [givenUp] = await shown()
    const second = await ask()

    await answer('16', '1')
    const [late] = await shown()
    await answer('15', '2')

    expect([first.status, ...waits, second.status]).to.deep.equal([
      ...[200, 'amendment.waits_already', 200],
    ])
    expect(givenUp.may.recall).to.deep.equal([])
    expect(givenUp.amendments[0]).to.include({ number: 1, code: null })
    expect(givenUp.amendments[0].givenUpAt).to.be.a('string')
    const codes = (each: { amendments: { code: string | null }[] }) =>
      each.amendments.map(({ code }) => code)
    expect(codes(late)).to.deep.equal(['16', null])
    const [done] = await shown()
    expect([done.state, ...codes(done)]).to.deep.equal(['13', '16', '15'])
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

const take = act(
  'delivery.amend',
  async ({ message, deliveryId }: { message: EdxmlMessage; deliveryId: number }, context) => {
    const delivery = await deliveryById(deliveryId)
    await takeAmendment(message, { delivery, fromAgencyId: delivery?.toAgencyId ?? 0, context })
  },
  ({ deliveryId }) => deliveryId,
)

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
