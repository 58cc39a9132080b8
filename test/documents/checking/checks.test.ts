import { expect } from 'chai'
import { counted, row, rows } from '../../../server/platform/database.ts'
import { signedIn, type Desk } from '../../support/desk.ts'
import { documentAwaiting, openOffice, peoplesCommittee } from '../../support/documents.ts'
import type { Awaiting, Office } from '../../support/documents.ts'
import { linesOf, postIdOf } from '../../support/province.ts'

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

describe('a draft on its way to signature', () => {
  let office: Office
  beforeEach(async () => {
    await openOffice()
    office = await peoplesCommittee()
  })

  const stageOf = async () => (await row<{ stage: string }>('SELECT stage FROM documents'))?.stage
  const shown = async (desk: Desk, id: number) => (await desk.get(`/documents/${String(id)}`)).body

  interface Act {
    path: string
    awaiting: Awaiting
    by: keyof Omit<Office, 'leaderPostId'>
    body?: object
    leadsTo: string
    line: string
  }
  const acts: Act[] = [
    {
      path: 'submission',
      awaiting: 'submission',
      by: 'drafter',
      leadsTo: 'content-check',
      line: 'document.submit',
    },
    {
      path: 'content-approval',
      awaiting: 'content-check',
      by: 'head',
      body: { opinion: 'Đồng ý.' },
      leadsTo: 'form-check',
      line: 'document.approve_content',
    },
    {
      path: 'form-approval',
      awaiting: 'form-check',
      by: 'clerk',
      leadsTo: 'awaiting-signature',
      line: 'document.approve_form',
    },
    {
      path: 'return',
      awaiting: 'content-check',
      by: 'head',
      body: { reason: 'Sửa Điều 2.' },
      leadsTo: 'draft',
      line: 'document.return',
    },
    {
      path: 'return',
      awaiting: 'form-check',
      by: 'clerk',
      body: { reason: 'Sai thể thức.' },
      leadsTo: 'draft',
      line: 'document.return',
    },
    {
      path: 'return',
      awaiting: 'signature',
      by: 'leader',
      body: { reason: 'Chưa rõ thẩm quyền.' },
      leadsTo: 'draft',
      line: 'document.return',
    },
  ]
  for (const { path, awaiting, by, body = {}, leadsTo, line } of acts) {
    it(`goes from ${awaiting} to ${leadsTo} by ${path}, with its line, in at most 12 statements`, async () => {
      const id = await documentAwaiting(awaiting, office)
      const before = counted()
      const answer = await office[by].post(`/documents/${String(id)}/${path}`, body)

      const spent = counted()
      expect(answer.reasons).to.deep.equal([])
      expect(await stageOf()).to.equal(leadsTo)
      expect(await linesOf(line)).to.have.length(1)
      // One more asks who is signed in.
      expect(spent.statements - before.statements).to.be.at.most(13)
      expect(spent.commits - before.commits).to.equal(1)
    })

    it(`goes there once when two ask for ${path} from ${awaiting} at the same time`, async () => {
      const id = await documentAwaiting(awaiting, office)
      const answers = await Promise.all(
        [1, 2].map(() => office[by].post(`/documents/${String(id)}/${path}`, body)),
      )

      expect(answers.map(({ status }) => status).toSorted()).to.deep.equal([200, 409])
      expect(await linesOf(line)).to.have.length(1)
    })
  }

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
    const id = (
      await office.drafter.post('/documents', {
        typeCode: 'decision',
        abstract: 'Không có tệp',
        signerPostId: office.leaderPostId,
        recipients: [],
        isNotSecret: true,
      })
    ).body.id as number
    const answer = await office.drafter.post(`/documents/${String(id)}/submission`)

    expect(answer.reasons).to.deep.equal(['document.has_no_file'])
  })

  it('is not there for another body', async () => {
    const id = await documentAwaiting('content-check', office)
    const stranger = await signedIn('truongbophan.tu')
    const answer = await stranger.post(`/documents/${String(id)}/content-approval`)

    expect([answer.status, answer.reasons]).to.deep.equal([404, ['document.not_found']])
  })

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
    expect(waitingFor).to.deep.equal([{ step: 'form-check', name: '', role: 'form-checker' }])
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
})

describe('four hands', () => {
  beforeEach(openOffice)

  it('are one or two where the body has no more', async () => {
    const head = await signedIn('giamdoc.snv')
    const officer = await signedIn('chuyenvien.snv')
    const { post } = (await head.get('/session')).body
    const office: Office = {
      drafter: officer,
      head,
      clerk: officer,
      leader: head,
      leaderPostId: post.id as number,
    }

    const id = await documentAwaiting('signature', office)

    expect((await head.get(`/documents/${String(id)}`)).body.stage).to.equal('awaiting-signature')
  })
})
