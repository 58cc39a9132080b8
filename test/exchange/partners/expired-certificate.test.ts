import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import { takeMessage } from '../../../server/exchange/inbox/take-message.ts'
import { keepAnswer } from '../../../server/exchange/outbox/sending/collect.ts'
import { sendNow } from '../../../server/exchange/outbox/sending/send-round.ts'
import { partnerById } from '../../../server/exchange/partners/partner-rows.ts'
import { openExchangeKeys } from '../../../server/exchange/receipts/exchange-key.ts'
import { change, rows, transact } from '../../../server/platform/database.ts'
import { dayOf } from '../../../server/platform/days.ts'
import { sha256 } from '../../../server/platform/digest.ts'
import type { Refusal } from '../../../server/platform/refusal.ts'
import { signedIn } from '../../support/desk.ts'
import { pinEnding, writeEnding } from '../../support/expiring-certificate.ts'
import { foreignCode, newDocument } from '../../support/foreign-document.ts'
import { ForeignInstallation, receiptFor } from '../../support/foreign-installation.ts'
import { folder, pem } from '../../support/foreign-keys.ts'
import { dataFolder } from '../../support/installation.ts'
import { plainPdf } from '../../support/plain-pdf.ts'
import { keyFolder, keysWithSealOf } from '../../support/signing.ts'
import { openProvince, sealedDocument } from '../sealed-document.ts'

describe('A pinned certificate that has expired', () => {
  const partner = new ForeignInstallation()

  beforeEach(async () => {
    await openProvince()
    for (const code of ['H90', 'A90']) await keysWithSealOf(code)
    await partner.plant()
  })

  // Its keys are made anew for whoever comes after.
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const issue = async () => {
    const clerk = await signedIn('vanthu.tu')
    const documentId = await sealedDocument({ to: [foreignCode] })
    await clerk.post(`/documents/${String(documentId)}/issue`)
    return clerk
  }

  it('refuses what its body sends, and names the day; what came before stands', async () => {
    const came = async () => {
      const uuid = randomUUID()
      const bytes = await partner.envelope(newDocument('H90', uuid), [await plainPdf('12')])
      return { partnerId: partner.partnerId, uuid, sha256: sha256(bytes), bytes }
    }
    const endsAt = await pinEnding(20)
    const [before, after] = [await came(), await came()]
    const later = { at: '2060-01-01T00:00:00.000Z', requestId: 'test' }

    await takeMessage(before, { at: new Date().toISOString(), requestId: 'test' })
    const again = await takeMessage(before, later)
    const refusal = await takeMessage(after, later).catch((problem: unknown) => problem)

    expect(again.content).to.include(before.uuid)
    const why = [`exchange.certificate_expired@${dayOf(endsAt)}`]
    expect((refusal as Refusal).reasons).to.deep.equal(why)
    const alarms = await rows('SELECT kind, uuid FROM exchange_alarms')
    expect(alarms).to.deep.equal([{ kind: 'certificate-expired', uuid: after.uuid }])
  })

  it('lets nothing leave for its body, and no receipt come', async () => {
    partner.refusal = { status: 500, reasons: [] }
    await issue()
    await sendNow()
    await pinEnding(-1)
    const [sent] = partner.heard
    const receipt = String(await receiptFor(sent?.uuid ?? '', sent?.bytes ?? Buffer.alloc(0)))

    const late = await keepAnswer(await partnerById(partner.partnerId), {
      ...{ uuid: sent?.uuid ?? '', receipt },
    }).catch((problem: unknown) => problem)
    await transact(async () => {
      await change("UPDATE outbox SET next_try_at = ''")
      await change("UPDATE partners SET next_try_at = ''")
    })
    await sendNow()

    expect((late as Error).message).to.match(/^exchange\.recipient_expired@\d{4}-\d\d-\d\d$/)
    const alarms = await rows('SELECT kind FROM exchange_alarms')
    expect(alarms).to.deep.equal([{ kind: 'certificate-expired' }])
    expect(partner.heard).to.have.lengthOf(1)
    const held = { state: 'ready', problem: (late as Error).message }
    expect(await rows('SELECT state, problem FROM outbox')).to.deep.equal([held])
  })

  it('leaves its receipts as they were, also once another is pinned', async () => {
    const keeper = await signedIn('quantri.vpubnd')
    const clerk = await issue()
    await sendNow()
    const [delivery] = await rows<{ id: number }>('SELECT id FROM deliveries')
    const receipts = async () => {
      const { body } = await clerk.get(`/deliveries/${String(delivery?.id)}/receipts`)
      return body.receipts.map(({ isSigned }: { isSigned: boolean }) => isSigned)
    }
    const old = pem(foreignCode)
    await pinEnding(20)
    await transact(() => change('UPDATE body_carriers SET certificate = :old', { old }))

    const bodies = [{ code: foreignCode, certificate: pem(foreignCode) }]
    const placed = await keeper.put(`/partners/${String(partner.partnerId)}/bodies`, { bodies })

    expect(placed.body.bodies[0].expiry).to.include({ isOver: false })
    expect(await receipts()).to.deep.equal([true])
    await keeper.put(`/partners/${String(partner.partnerId)}/bodies`, { bodies: [] })
    expect(await receipts()).to.deep.equal([true])
  })

  it('is warned of thirty days before, with the moment', async () => {
    const keeper = await signedIn('quantri.vpubnd')
    const shown = async (days: number) => {
      const endsAt = await pinEnding(days)
      const { body } = await keeper.get('/partners')
      return [endsAt, body.partners[0].bodies[0].expiry]
    }

    const [, far] = await shown(31)
    const [near, warned] = await shown(29)
    const [past, over] = await shown(-1)

    expect(far).to.equal(null)
    expect(warned).to.deep.equal({ endsAt: near, isOver: false })
    expect(over).to.deep.equal({ endsAt: past, isOver: true })
  })

  it('is warned of likewise where it is our own, and of no other', async () => {
    const keeper = await signedIn('quantri.vpubnd')
    const ownKeys = await mkdtemp(join(dataFolder, 'ending-'))
    const endings = async (days: number) => {
      const endsAt = await writeEnding(join(ownKeys, 'installation'), days)
      openExchangeKeys(ownKeys)
      const { body } = await keeper.get('/partners/card').finally(() => {
        openExchangeKeys(join(keyFolder, 'exchange'))
      })
      return [endsAt, body.endings]
    }

    const [, far] = await endings(31)
    const [near, warned] = await endings(29)

    expect(far).to.deep.equal([])
    expect(warned).to.deep.equal([{ name: null, endsAt: near, isOver: false }])
  })
})
