import { expect } from 'chai'
import { contributeMay } from '../../../server/documents/may.ts'
import { signedIn, type Desk } from '../../support/desk.ts'
import { documentAwaiting, openOffice, peoplesCommittee } from '../../support/documents.ts'
import type { Office } from '../../support/documents.ts'
import { postIdOf } from '../../support/province.ts'

describe('a document as its readers see it', () => {
  let office: Office
  beforeEach(async () => {
    await openOffice()
    office = await peoplesCommittee()
  })

  const shown = async (desk: Desk, id: number) => (await desk.get(`/documents/${String(id)}`)).body

  it('tells the same reasons beforehand as when it refuses', async () => {
    const id = await documentAwaiting('content-check', office)

    const { may: heads } = await shown(office.head, id)
    const { may: clerks } = await shown(office.clerk, id)

    expect(heads).to.deep.include({ approveContent: [], return: [] })
    expect(heads.submit).to.deep.equal(['document.not_a_draft', 'document.not_your_draft'])
    expect(clerks).to.deep.include({
      approveForm: ['document.not_at_form_check'],
      return: ['document.not_your_role'],
    })
  })

  it('keeps every opinion in order, and says whom it waits for', async () => {
    const id = await documentAwaiting('content-check', office)
    await office.head.post(`/documents/${String(id)}/return`, { reason: 'Bổ sung căn cứ.' })
    await office.drafter.post(`/documents/${String(id)}/submission`, { note: 'Đã bổ sung.' })
    await office.head.post(`/documents/${String(id)}/content-approval`)

    const { opinions, waitingFor } = await shown(office.drafter, id)
    expect(
      opinions.map(({ step, outcome, text }: Record<string, string>) => [step, outcome, text]),
    ).to.deep.equal([
      ['draft', 'submit', null],
      ['content-check', 'return', 'Bổ sung căn cứ.'],
      ['draft', 'submit', 'Đã bổ sung.'],
      ['content-check', 'approve', null],
    ])
    const waiting = { step: 'form-check', name: '', postId: null, role: 'form-checker' }
    expect(waitingFor).to.deep.equal([waiting])
  })

  it('reaches the signer whom the last draft names', async () => {
    const id = await documentAwaiting('submission', office)
    const deputyPostId = await postIdOf('phochutich.ubnd')
    const answer = await office.drafter.put(`/documents/${String(id)}/draft`, {
      typeCode: 'decision',
      abstract: 'Người ký khác',
      signerPostId: deputyPostId,
      authority: 'KT',
      recipients: [],
      isNotSecret: true,
      baseVersion: 1,
    })
    expect(answer.reasons).to.deep.equal([])
    await office.drafter.post(`/documents/${String(id)}/submission`)
    await office.head.post(`/documents/${String(id)}/content-approval`)
    await office.clerk.post(`/documents/${String(id)}/form-approval`)

    const { waitingFor } = await shown(office.drafter, id)
    expect(waitingFor[0].name).to.include('Phó Chủ tịch')
  })

  it('is shown to an auditor of any body, who may do nothing with it', async () => {
    const id = await documentAwaiting('content-check', office)
    const auditor = await signedIn('thanhtravien.ttt')

    const { may, stage } = await shown(auditor, id)

    expect(stage).to.equal('content-check')
    const buttons = [
      'redraft',
      'upload',
      'annex',
      'submit',
      'approveContent',
      'approveForm',
      'return',
    ]
    for (const button of buttons) expect([button, may[button]]).not.to.deep.equal([button, []])
  })

  it('takes what later rooms say one may do', async () => {
    const id = await documentAwaiting('submission', office)
    contributeMay('test', () => Promise.resolve({ frame: ['document.not_your_role'] }))

    expect((await shown(office.drafter, id)).may).to.deep.include({
      frame: ['document.not_your_role'],
    })
    contributeMay('test', () => Promise.resolve({}))
  })
})
