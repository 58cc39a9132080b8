import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { sendNow } from '../../../server/exchange/outbox/sending/send-round.ts'
import { change, rows, transact } from '../../../server/platform/database.ts'
import { signedIn } from '../../support/desk.ts'
import { foreignCode, newDocument } from '../../support/foreign-document.ts'
import { ForeignInstallation, receiptFor } from '../../support/foreign-installation.ts'
import { plainPdf } from '../../support/plain-pdf.ts'
import { keysWithSealOf } from '../../support/signing.ts'
import { openProvince, sealedDocument } from '../sealed-document.ts'

describe('A partner', () => {
  const partner = new ForeignInstallation()

  beforeEach(async () => {
    await openProvince()
    await keysWithSealOf('A90')
    await keysWithSealOf('H90')
    await partner.plant()
  })

  // Whatever is put off is due again.
  const sendAgain = async () => {
    await transact(async () => {
      await change("UPDATE outbox SET next_try_at = ''")
      await change("UPDATE partners SET next_try_at = ''")
    })
    await sendNow()
  }

  it('that lies about what it took is not believed: nothing has arrived, an alarm is raised, and the message is brought again', async () => {
    const clerk = await signedIn('vanthu.tu')
    const documentId = await sealedDocument({ to: [foreignCode] })
    await clerk.post(`/documents/${String(documentId)}/issue`)
    const lies = [
      (_: string, bytes: Buffer) => receiptFor(randomUUID(), bytes),
      async (uuid: string) => receiptFor(uuid, Buffer.from(await otherEnvelope(partner))),
      (uuid: string, bytes: Buffer) => receiptFor(uuid, bytes, 'installation'),
      (_: string, bytes: Buffer) => Promise.resolve(bytes),
      () => Promise.resolve(Buffer.from('OK')),
    ]
    const states: unknown[] = []
    for (const lie of lies) {
      partner.lie = lie
      await sendAgain()
      states.push(...(await rows('SELECT state, problem FROM outbox')))
    }
    const [before] = await rows('SELECT state FROM deliveries')

    partner.lie = undefined
    await sendAgain()

    const waiting = { state: 'ready', problem: 'exchange.receipt_not_valid' }
    expect(states).to.deep.equal(lies.map(() => waiting))
    expect(before).to.deep.equal({ state: 'sent' })
    const alarms = await rows('SELECT kind FROM exchange_alarms')
    expect(alarms).to.deep.equal([{ kind: 'receipt-not-valid' }])
    expect(await rows('SELECT state, attempts FROM outbox')).to.deep.equal([
      { state: 'answered', attempts: lies.length + 1 },
    ])
    expect(await rows("SELECT 1 FROM receipts WHERE direction = 'taken'")).to.have.lengthOf(1)
  })

  it('whose clock is wrong by hours is told so and leaves nothing; once it is right, the same message is taken', async () => {
    const uuid = randomUUID()
    const body = await partner.envelope(newDocument('H90', uuid), [await plainPdf('Công văn')])
    const asked = { method: 'POST', path: '/partner/messages', about: uuid, body }
    const shifted = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

    const early = await partner.ask({ ...asked, at: shifted(-3) })
    const late = await partner.ask({ ...asked, at: shifted(3) })
    const none = await partner.ask({ ...asked, at: 'hôm qua' })
    const before = await rows('SELECT uuid FROM inbox')
    const right = await partner.ask(asked)

    expect([early, late, none].map(({ status, reasons }) => [status, ...reasons])).to.deep.equal(
      [0, 1, 2].map(() => [401, 'exchange.clock_wrong']),
    )
    expect(before).to.deep.equal([])
    expect(right.status).to.equal(200)
    expect(await rows('SELECT uuid FROM inbox')).to.deep.equal([{ uuid }])
  })
})

const otherEnvelope = async (partner: ForeignInstallation): Promise<Uint8Array> =>
  await partner.envelope(newDocument('H90'), [])
