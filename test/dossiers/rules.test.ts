import { expect } from 'chai'
import { isFinished, whyNotClose, whyNotFile, whyNotFiler } from '../../server/dossiers/rules.ts'

const dossier = { agencyId: 1, keeperPostId: 10, closedOn: null }

describe('the rules of work files', () => {
  it('count as finished what was issued or completed, recalled or cancelled', () => {
    const stages = ['draft', 'sealed', 'issued', 'recalled', 'registered', 'processing']
    const finished = [...stages, 'completed', 'cancelled'].filter((stage) => isFinished({ stage }))

    expect(finished).to.deep.equal(['issued', 'recalled', 'completed', 'cancelled'])
  })

  it('say every reason against filing at once', () => {
    const closed = { ...dossier, closedOn: '2026-11-22', isFiledHere: true }

    expect(whyNotFile(closed, { agencyId: 2, stage: 'issued' })).to.deep.equal([
      'dossier.closed_already',
      'dossier.holds_it_already',
      'dossier.document_of_another_body',
    ])
  })

  it('close what holds something, and nothing that is open', () => {
    const issued = { stage: 'issued' }

    expect(whyNotClose(dossier, [issued])).to.be.empty
    expect(whyNotClose(dossier, [])).to.deep.equal(['dossier.is_empty'])
    expect(whyNotClose(dossier, [issued, { stage: 'draft' }])).to.deep.equal([
      'dossier.documents_open',
    ])
  })

  it('leave filing to those who handle documents', () => {
    const may = (role: string) => whyNotFiler({ roles: [role] }).length === 0
    const roles = ['officer', 'unit-head', 'leader', 'clerk', 'archivist', 'auditor']

    expect([...roles, 'administrator'].filter(may)).to.deep.equal(roles.slice(0, 5))
  })
})
