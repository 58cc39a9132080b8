import { expect } from 'chai'
import { rows } from '../../../server/platform/database.ts'
import { signedIn } from '../../support/desk.ts'
import {
  documentAwaiting,
  draftForm,
  openOffice,
  peoplesCommittee,
} from '../../support/documents.ts'
import type { Awaiting, Office } from '../../support/documents.ts'

const everything = [
  'documents',
  'workflow_tasks',
  'workflow_instances',
  'opinions',
  'journal_lines',
]

async function whole(): Promise<unknown[]> {
  return await Promise.all(everything.map((table) => rows(`SELECT * FROM ${table}`)))
}

describe('a draft out of its way', () => {
  let office: Office
  beforeEach(async () => {
    await openOffice()
    office = await peoplesCommittee()
  })

  const refused: [
    string,
    Awaiting,
    keyof Omit<Office, 'leaderPostId'>,
    string,
    number,
    string[],
  ][] = [
    ['submitted by another', 'submission', 'head', 'submission', 409, ['document.not_your_draft']],
    ['submitted twice', 'content-check', 'drafter', 'submission', 409, ['document.not_a_draft']],
    [
      'checked by no head',
      'content-check',
      'clerk',
      'content-approval',
      403,
      ['document.not_your_role'],
    ],
    [
      'checked before its turn',
      'form-check',
      'head',
      'content-approval',
      409,
      ['document.not_at_content_check'],
    ],
    [
      'checked for form by no clerk',
      'form-check',
      'leader',
      'form-approval',
      403,
      ['document.not_your_role'],
    ],
    [
      'checked for form before content',
      'content-check',
      'clerk',
      'form-approval',
      409,
      ['document.not_at_form_check'],
    ],
  ]
  for (const [what, awaiting, by, path, status, reasons] of refused) {
    it(`is not ${what}, and nothing changes`, async () => {
      const id = await documentAwaiting(awaiting, office)
      const before = await whole()
      const answer = await office[by].post(`/documents/${String(id)}/${path}`)

      expect([answer.status, answer.reasons]).to.deep.equal([status, reasons])
      expect(await whole()).to.deep.equal(before)
    })
  }

  it('is not returned by somebody it does not wait for', async () => {
    const id = await documentAwaiting('signature', office)
    const deputy = await signedIn('phochutich.ubnd')
    const answer = await deputy.post(`/documents/${String(id)}/return`, { reason: 'Không.' })

    expect(answer.reasons).to.deep.equal(['document.not_yours_to_sign'])
  })

  it('is not submitted without a file', async () => {
    const { id } = (await office.drafter.post('/documents', draftForm(office.leaderPostId))).body
    const answer = await office.drafter.post(`/documents/${String(id)}/submission`)

    expect(answer.reasons).to.deep.equal(['document.has_no_file'])
  })

  it('is not there for another body', async () => {
    const id = await documentAwaiting('content-check', office)
    const stranger = await signedIn('truongbophan.tu')
    const answer = await stranger.post(`/documents/${String(id)}/content-approval`)

    expect([answer.status, answer.reasons]).to.deep.equal([404, ['document.not_found']])
  })
})
