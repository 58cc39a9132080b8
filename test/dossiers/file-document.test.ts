import { expect } from 'chai'
import { rows } from '../../server/platform/database.ts'
import { signedIn } from '../support/desk.ts'
import { plantOffice, registeredBy } from '../support/incoming.ts'
import { linesOf } from '../support/province.ts'
import { documentAt, openedBy, refusal } from './filing.ts'

const missing = 999_999

describe('filing a document', () => {
  beforeEach(plantOffice)

  it('puts it at the next place, and the same one in many work files', async () => {
    const clerk = await signedIn('vanthu.ubnd')
    const [one, other] = [await openedBy(clerk, '01.TH'), await openedBy(clerk, '02.TH')]
    const [first, second] = [await documentAt('recalled'), await documentAt('issued')]

    const ordinals = []
    for (const [dossierId, documentId] of [
      [one, first],
      [one, second],
      [other, second],
    ]) {
      const answer = await clerk.post(`/dossiers/${dossierId}/documents`, { documentId })
      ordinals.push([answer.status, answer.body.ordinal])
    }

    expect(ordinals).to.deep.equal([
      [201, 1],
      [201, 2],
      [201, 1],
    ])
    const { body } = await clerk.get(`/dossiers/${one}`)
    expect(body.documents).to.equal(2)
    expect(body.contents.map((each: { documentId: number }) => each.documentId)).to.deep.equal([
      first,
      second,
    ])
    expect(body.contents[1]).to.include({ ordinal: 2, reference: '15/BC-UBND', stage: 'issued' })
    const found = (await clerk.get(`/dossiers?documentId=${second}`)).body.dossiers
    expect(found.map(({ code }: { code: string }) => code)).to.deep.equal(['02.TH', '01.TH'])
    expect(await linesOf('dossier.file')).to.have.lengthOf(3)
    expect(await rows('SELECT id FROM documents')).to.have.lengthOf(2)
  })

  it('is offered with every document to whoever handles documents', async () => {
    const documentId = await registeredBy('vanthu.ubnd')

    const { body } = await (await signedIn('chuyenvien.ubnd')).get(`/documents/${documentId}`)

    expect(body.may.file).to.deep.equal([])
  })

  describe('is refused, and leaves no trace,', () => {
    it('a second time in the same work file', async () => {
      const clerk = await signedIn('vanthu.ubnd')
      const path = `/dossiers/${await openedBy(clerk)}/documents`
      const body = { documentId: await documentAt('issued') }
      await clerk.post(path, body)

      expect(await refusal('vanthu.ubnd', path, body)).to.deep.equal([
        409,
        'dossier.holds_it_already',
      ])
    })

    it('in a closed work file', async () => {
      const clerk = await signedIn('vanthu.ubnd')
      const dossierId = await openedBy(clerk)
      const path = `/dossiers/${dossierId}/documents`
      await clerk.post(path, { documentId: await documentAt('issued') })
      await clerk.post(`/dossiers/${dossierId}/closing`, { retention: 20 })

      const body = { documentId: await documentAt('issued') }

      expect(await refusal('vanthu.ubnd', path, body)).to.deep.equal([
        409,
        'dossier.closed_already',
      ])
    })

    it('to one who handles no documents', async () => {
      const path = `/dossiers/${await openedBy(await signedIn('vanthu.tu'))}/documents`
      const body = { documentId: await registeredBy('vanthu.tu') }

      expect(await refusal('quantri.tu', path, body)).to.deep.equal([403, 'dossier.not_your_role'])
    })

    it('in what is not there, or stands in another body', async () => {
      const theirs = await openedBy(await signedIn('vanthu.tu'))
      const ours = await openedBy(await signedIn('vanthu.ubnd'))
      const documentId = await documentAt('issued')
      const foreign = await registeredBy('vanthu.tu')
      const file = async (dossierId: number, id: number) =>
        await refusal('vanthu.ubnd', `/dossiers/${dossierId}/documents`, { documentId: id })

      expect(await file(missing, documentId)).to.deep.equal([404, 'dossier.not_found'])
      expect(await file(theirs, documentId)).to.deep.equal([404, 'dossier.not_found'])
      expect(await file(ours, foreign)).to.deep.equal([404, 'document.not_found'])
    })
  })

  it('leaves no gap and no double when many are filed at once', async () => {
    const clerk = await signedIn('vanthu.ubnd')
    const dossierId = await openedBy(clerk)
    const documents = []
    for (let each = 0; each < 5; each += 1) documents.push(await documentAt('issued'))

    const answers = await Promise.all(
      [...documents, ...documents].map((documentId) =>
        clerk.post(`/dossiers/${dossierId}/documents`, { documentId }),
      ),
    )

    const filed = answers.filter(({ status }) => status === 201)
    expect(filed.map(({ body }) => body.ordinal).sort()).to.deep.equal([1, 2, 3, 4, 5])
    expect(answers.filter(({ status }) => status === 409)).to.have.lengthOf(5)
  })
})
