import { expect } from 'chai'
import { signedIn } from '../support/desk.ts'
import { plantOffice } from '../support/incoming.ts'
import { linesOf } from '../support/province.ts'
import { documentAt, openedBy, refusal } from './filing.ts'

const body = { retention: 20 }

describe('closing a work file', () => {
  beforeEach(plantOffice)

  /** A work file of the clerk with documents at these stages. */
  async function holding(...stages: string[]): Promise<number> {
    const clerk = await signedIn('vanthu.ubnd')
    const dossierId = await openedBy(clerk)
    for (const stage of stages) {
      await clerk.post(`/dossiers/${dossierId}/documents`, { documentId: await documentAt(stage) })
    }
    return dossierId
  }

  it('fixes how long it is kept, once nothing in it is open', async () => {
    const dossierId = await holding('issued', 'recalled', 'cancelled')
    const clerk = await signedIn('vanthu.ubnd')

    const answer = await clerk.post(`/dossiers/${dossierId}/closing`, body)

    expect([answer.status, answer.body]).to.deep.equal([200, { id: dossierId }])
    const shown = (await clerk.get(`/dossiers/${dossierId}`)).body
    expect(shown.retention).to.equal(20)
    expect(shown.closedOn).to.match(/^\d{4}-\d\d-\d\d$/)
    expect(shown.may.file).to.deep.equal(['dossier.closed_already'])
    expect((await linesOf('dossier.close'))[0]?.subject).to.equal(`dossier:${dossierId}`)
    expect((await clerk.get('/dossiers?state=open')).body.dossiers).to.deep.equal([])
    expect((await clerk.get('/dossiers?state=closed')).body.dossiers).to.have.lengthOf(1)
  })

  for (const [situation, stages, reason] of [
    ['while a document in it is open', ['issued', 'processing'], 'dossier.documents_open'],
    ['while nothing is filed in it', [], 'dossier.is_empty'],
  ] as const) {
    it(`is refused ${situation}, and leaves no trace`, async () => {
      const path = `/dossiers/${await holding(...stages)}/closing`

      expect(await refusal('vanthu.ubnd', path, body)).to.deep.equal([409, reason])
    })
  }

  it('is refused when it is closed already', async () => {
    const path = `/dossiers/${await holding('issued')}/closing`
    await (await signedIn('vanthu.ubnd')).post(path, body)

    expect(await refusal('vanthu.ubnd', path, body)).to.deep.equal([409, 'dossier.closed_already'])
  })

  it('is refused to one who neither keeps it nor is the clerk', async () => {
    const path = `/dossiers/${await holding('issued')}/closing`

    expect(await refusal('chuyenvien.ubnd', path, body)).to.deep.equal([
      403,
      'dossier.not_the_keeper',
    ])
  })

  it('finds no work file of another body, which an auditor only sees', async () => {
    const dossierId = await holding('issued')

    expect(await refusal('vanthu.tu', `/dossiers/${dossierId}/closing`, body)).to.deep.equal([
      404,
      'dossier.not_found',
    ])
    const auditor = await signedIn('thanhtravien.ttt')
    const shown = (await auditor.get(`/dossiers/${dossierId}`)).body
    expect(shown.may).to.deep.equal({
      file: ['dossier.not_your_role', 'dossier.not_your_body'],
      close: ['dossier.not_the_keeper'],
      handOver: ['dossier.not_the_keeper'],
    })
  })

  it('happens once when it is done twice at once', async () => {
    const path = `/dossiers/${await holding('issued')}/closing`
    const clerk = await signedIn('vanthu.ubnd')

    const answers = await Promise.all([clerk.post(path, body), clerk.post(path, body)])

    expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 409])
    expect(await linesOf('dossier.close')).to.have.lengthOf(1)
  })
})
