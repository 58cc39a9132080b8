import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { takeMessage } from '../../../server/exchange/inbox/take-message.ts'
import { rows } from '../../../server/platform/database.ts'
import { sha256 } from '../../../server/platform/digest.ts'
import type { Refusal } from '../../../server/platform/refusal.ts'
import { newDocument } from '../../support/foreign-document.ts'
import { ForeignInstallation } from '../../support/foreign-installation.ts'
import { plainPdf } from '../../support/plain-pdf.ts'
import { keysWithSealOf } from '../../support/signing.ts'
import { openProvince } from '../sealed-document.ts'

describe('A pinned certificate that has expired', () => {
  const partner = new ForeignInstallation()

  it('refuses what its body sends, and says so; what came before stands', async () => {
    await openProvince()
    await keysWithSealOf('H90')
    await partner.plant()
    const came = async () => {
      const uuid = randomUUID()
      const bytes = await partner.envelope(newDocument('H90', uuid), [await plainPdf('12')])
      return { partnerId: partner.partnerId, uuid, sha256: sha256(bytes), bytes }
    }
    const [before, after] = [await came(), await came()]
    const later = { at: '2060-01-01T00:00:00.000Z', requestId: 'test' }

    await takeMessage(before, { at: new Date().toISOString(), requestId: 'test' })
    const again = await takeMessage(before, later)
    const refusal = await takeMessage(after, later).catch((problem: unknown) => problem)

    expect(again.content).to.include(before.uuid)
    expect((refusal as Refusal).reasons).to.deep.equal(['exchange.certificate_expired'])
    expect(await rows('SELECT kind FROM exchange_alarms')).to.be.empty
  })
})
