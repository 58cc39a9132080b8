import { expect } from 'chai'
import { rows } from '../../server/platform/database.ts'
import { away } from '../support/absence.ts'
import { signedIn } from '../support/desk.ts'
import { draftForm, openOffice, peoplesCommittee, type Office } from '../support/documents.ts'
import { detailsOf, postIdOf } from '../support/province.ts'
import { keysWithSealOf, signedBy, typedAwaiting } from '../support/signing.ts'

const path = (id: number) => `/documents/${String(id)}`
const reason = 'Chủ tịch đi công tác, văn bản cần ban hành trong ngày.'

describe('Work that waits for somebody who is away', () => {
  let office: Office

  beforeEach(async () => {
    await openOffice()
    await keysWithSealOf('H90')
    office = await peoplesCommittee()
  })

  it('is signed by the deputy who stands in, KT. Chủ tịch by their own mandate, and both are named', async function () {
    this.timeout(120_000)
    const id = await typedAwaiting(office)
    const deputy = await signedIn('phochutich.ubnd')
    const early = await deputy.post(`${path(id)}/signer-takeover`, { reason })
    expect([early.status, early.reasons]).to.deep.equal([409, ['document.not_standing_in']])
    await away('chutich.ubnd', 'phochutich.ubnd')
    const { body: before } = await deputy.get(path(id))
    expect([before.may.takeOver, before.may.sign.length > 0]).to.deep.equal([[], true])

    const taken = await deputy.post(`${path(id)}/signer-takeover`, { reason })
    const { body: printed } = await deputy.get(path(id))
    const signed = await signedBy('phochutich.ubnd', id)
    const numbered = await office.clerk.post(`${path(id)}/number`, {})

    expect([taken.reasons, signed.reasons, numbered.reasons]).to.deep.equal([[], [], []])
    const { body: shown } = await office.clerk.get(path(id))
    expect(printed.content.authority).to.deep.equal({
      ...{ prefix: 'KT.', lines: ['Chủ tịch'], title: 'Phó Chủ tịch' },
    })
    expect([shown.signerName, shown.authority]).to.deep.equal([printed.content.signerName, 'KT'])
    const step = (shown.opinions as Record<string, string>[]).find(
      ({ outcome }) => outcome === 'take-over',
    )
    expect(step).to.include({ by: shown.signerName, forPostTitle: 'Chủ tịch', text: reason })
    const forPostId = office.leaderPostId
    expect(await detailsOf('document.take_over_signing')).to.include({ forPostId, version: 2 })
    const signatures = await rows<{ mandateId: number | null }>('SELECT mandate_id FROM signatures')
    expect(signatures[0]?.mandateId).to.be.greaterThan(0)
  })

  it('stays with the absent where the substitute has no mandate, or it is printed in an uploaded file', async () => {
    const id = await typedAwaiting(office)
    await away('chutich.ubnd', 'truongphong.ubnd', {
      substitutePostId: await postIdOf('truongphong.ubnd'),
    })

    const refused = await office.head.post(`${path(id)}/signer-takeover`, { reason })

    expect(refused.status).to.equal(409)
    expect(refused.reasons.join()).to.match(/mandate\./)
    expect((await office.clerk.get(path(id))).body.signerPostId).to.equal(office.leaderPostId)
  })

  it('is written on and handed in for an absent drafter, by other hands than those that check it', async () => {
    const form = draftForm(office.leaderPostId, { text: 'Điều 1. Thi hành.' })
    const { body } = await office.drafter.post('/documents', form)
    const id = Number(body.id)
    await away('chuyenvien.ubnd', 'truongphong.ubnd')
    const again = { ...form, text: 'Điều 1. Thi hành từ ngày ký.', baseVersion: 1 }

    const redrafted = await office.head.put(`${path(id)}/draft`, again)
    const submitted = await office.head.post(`${path(id)}/submission`)

    expect([redrafted.reasons, submitted.reasons]).to.deep.equal([[], []])
    const forPostId = await postIdOf('chuyenvien.ubnd')
    expect(await detailsOf('document.redraft')).to.include({ forPostId })
    const { body: shown } = await office.head.get(path(id))
    expect(shown.opinions[0]).to.include({ outcome: 'submit' })
    expect(shown.opinions[0].forName).to.be.a('string')
    expect(shown.drafterName).to.equal(shown.opinions[0].by)
  })
})
