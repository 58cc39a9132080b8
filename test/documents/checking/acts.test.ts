import { expect } from 'chai'
import { costOf } from '../../support/cost.ts'
import { row } from '../../../server/platform/database.ts'
import { documentAwaiting, openOffice, peoplesCommittee } from '../../support/documents.ts'
import type { Awaiting, Office } from '../../support/documents.ts'
import { linesOf } from '../../support/province.ts'

describe('a draft on its way to signature', () => {
  let office: Office
  beforeEach(async () => {
    await openOffice()
    office = await peoplesCommittee()
  })

  const stageOf = async () => (await row<{ stage: string }>('SELECT stage FROM documents'))?.stage

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

      const ask = () => office[by].post(`/documents/${String(id)}/${path}`, body)
      const cost = await costOf(ask)

      expect(cost.result.reasons).to.deep.equal([])
      expect(await stageOf()).to.equal(leadsTo)
      expect(await linesOf(line)).to.have.length(1)
      expect(cost.statements).to.be.at.most(12)
      expect(cost.commits).to.equal(1)
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
})
