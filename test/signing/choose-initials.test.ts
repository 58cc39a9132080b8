import { expect } from 'chai'
import { signedIn, type Json } from '../support/desk.ts'
import type { Office } from '../support/documents.ts'
import {
  checkedByBoth,
  draftToInitial,
  initialledBy,
  type DraftToInitial,
} from '../support/initials.ts'
import { bodyId } from '../support/province.ts'
import { signedBy } from '../support/signing.ts'

describe('initials of one document', () => {
  let draft: DraftToInitial
  let office: Office
  let id: number
  let path: string

  beforeEach(async () => {
    draft = await draftToInitial()
    ;({ office, id, path } = draft)
  })

  it('are chosen by the drafter beside those that the body asks for, before the first is put', async () => {
    const choose = async (steps: string[]) =>
      await office.drafter.put(`${path}/initial-steps`, { steps })
    const leftOut = await choose(['draft'])
    const byHead = await office.head.put(`${path}/initial-steps`, { steps: [] })
    await choose(['draft', 'content-check', 'form-check'])
    await initialledBy('chuyenvien.ubnd', 'initial-1', { desk: office.drafter, id })
    const late = await choose(['draft', 'form-check'])

    expect([leftOut.status, leftOut.reasons]).to.deep.equal([
      422,
      ['signing.initials_of_body_left_out'],
    ])
    expect([byHead.status, byHead.reasons]).to.deep.equal([403, ['document.not_your_draft']])
    expect([late.status, late.reasons]).to.deep.equal([409, ['signing.initials_begun']])
    const shown = (await office.drafter.get(`${path}/initials`)).body
    expect(shown.ofBody).to.deep.equal(['draft', 'form-check'])
    expect(shown.initials.map(({ step, signerName }: Json) => [step, signerName !== null])).to.eql([
      ['draft', true],
      ['content-check', false],
      ['form-check', false],
    ])
    expect(shown.mine).to.equal(null)
  })

  it('that a body asks for once the first are put are for later documents', async () => {
    await initialledBy('chuyenvien.ubnd', 'initial-1', { desk: office.drafter, id })
    const administrator = await signedIn('quantri.vpubnd')
    const steps = ['draft', 'content-check', 'form-check']
    await administrator.put(`/agencies/${await bodyId('H90')}/initial-steps`, { steps })
    await checkedByBoth(draft)
    await initialledBy('vanthu.ubnd', 'initial-2', { desk: office.clerk, id })

    const signed = await signedBy('chutich.ubnd', id)

    expect(signed.reasons).to.deep.equal([])
  })
})
