import { expect } from 'chai'
import { rows } from '../../server/platform/database.ts'
import { signedIn } from '../support/desk.ts'
import { plantOffice } from '../support/incoming.ts'
import { linesOf } from '../support/province.ts'
import { given, openedBy, refusal } from './filing.ts'

describe('opening a work file', () => {
  beforeEach(plantOffice)

  it('is done by whoever handles the documents, who keeps it', async () => {
    const officer = await signedIn('chuyenvien.ubnd')

    const answer = await officer.post('/dossiers', { ...given, retention: 'permanent' })

    expect(answer.status).to.equal(201)
    const { id } = answer.body
    const { body } = await officer.get(`/dossiers/${id}`)
    expect(body).to.include({ id, code: '01.TH', retention: 'permanent', documents: 0 })
    expect(body.keeperName).to.equal((await officer.get('/session')).body.person.name)
    expect(body.may).to.deep.equal({ file: [], close: ['dossier.is_empty'], handOver: [] })
    expect((await linesOf('dossier.open'))[0]?.subject).to.equal(`dossier:${id}`)
  })

  it('gives the same code in another body', async () => {
    await openedBy(await signedIn('chuyenvien.ubnd'))

    const answer = await (await signedIn('vanthu.tu')).post('/dossiers', given)

    expect(answer.status).to.equal(201)
  })

  it('is refused for a code that is taken, and leaves no trace', async () => {
    await openedBy(await signedIn('chuyenvien.ubnd'))

    expect(await refusal('vanthu.ubnd', '/dossiers', given)).to.deep.equal([
      409,
      'dossier.code_taken',
    ])
  })

  it('is refused to one who handles no documents', async () => {
    expect(await refusal('quantri.tu', '/dossiers', given)).to.deep.equal([
      403,
      'dossier.not_your_role',
    ])
  })

  it('gives a code once when two ask for it at once', async () => {
    const clerk = await signedIn('vanthu.ubnd')
    const open = () => clerk.post('/dossiers', given)

    const answers = await Promise.all([open(), open(), open()])

    expect(answers.map(({ status }) => status).sort()).to.deep.equal([201, 409, 409])
    expect(await rows('SELECT id FROM dossiers')).to.have.lengthOf(1)
  })
})
