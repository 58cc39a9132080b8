import { expect } from 'chai'
import { signedIn, type Desk } from '../../support/desk.ts'
import { openOffice, peoplesCommittee } from '../../support/documents.ts'
import {
  cmsOver,
  keyOf,
  keysWithSealOf,
  prepared,
  signedBy,
  typedAwaiting,
} from '../../support/signing.ts'
import { changed, changeOf, foundedAs } from './changes.ts'

describe('A document that is signed while its body changes', () => {
  let keeper: Desk

  beforeEach(async () => {
    await openOffice()
    keeper = await signedIn('quantri.vpubnd')
  })

  it('waits for what is signed to be issued, and lets nobody sign what went back to its drafter', async () => {
    await keysWithSealOf('H90')
    const office = await peoplesCommittee()
    const heirs = [foundedAs('H91', 'Ủy ban nhân dân tỉnh Hương Nam')]
    const given = await changeOf('merge', ['H90', 'H90.02'], heirs)
    const first = await typedAwaiting(office)
    const { digest } = (await keeper.post('/body-changes/preview', given)).body
    expect((await signedBy('chutich.ubnd', first)).reasons).to.deep.equal([])

    const late = await keeper.post('/body-changes', { ...given, digest })

    expect([late.status, late.reasons]).to.deep.equal([409, ['bodies.signed_not_issued']])
    const other = await changeOf('split', ['H90'], [...heirs, foundedAs('H92', 'Hương Bắc')])
    const { problems } = (await keeper.post('/body-changes/preview', other)).body
    expect(problems[0].amount).to.equal(1)
    for (const step of ['number', 'seal', 'issue'])
      expect((await office.clerk.post(`/documents/${first}/${step}`)).reasons, step).to.deep.equal(
        [],
      )
    const second = await typedAwaiting(office)
    const key = await keyOf('chutich.ubnd')
    const preparation = (await prepared(office.leader, second, key)).body
    const cms = await cmsOver(office.leader, preparation, key)
    expect((await changed(keeper, given)).done.reasons).to.deep.equal([])
    const body = { preparationId: preparation.id, cms, hasReadToEnd: true }
    const signing = await office.leader.post(`/documents/${second}/signatures`, body)
    expect([signing.status, signing.reasons]).to.deep.equal([
      409,
      ['signing.not_awaiting_signature'],
    ])
    const { body: proof } = await (await signedIn('thanhtravien.ttt')).get('/oversight/numbers')
    expect(proof.series.flatMap((each: { problems: object[] }) => each.problems)).to.deep.equal([])
  })
})
