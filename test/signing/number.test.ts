import { expect } from 'chai'
import { change, row, rows, transact } from '../../server/platform/database.ts'
import { files } from '../../server/platform/files.ts'
import { costOf } from '../support/cost.ts'
import { databaseDigest } from '../support/database-digest.ts'
import { signedIn, type Answer, type Desk } from '../support/desk.ts'
import { openOffice, peoplesCommittee, type Office } from '../support/documents.ts'
import { plainPdf } from '../support/plain-pdf.ts'
import { bodyId, linesOf, postIdOf } from '../support/province.ts'
import { signedCopies } from '../support/signed-copies.ts'
import { keysWithSealOf, signedBy, typedAwaiting } from '../support/signing.ts'

describe('numbering a document', () => {
  let office: Office
  let clerk: Desk
  let id: number

  beforeEach(async () => {
    await openOffice()
    await keysWithSealOf('H90')
    office = await peoplesCommittee()
    clerk = office.clerk
    id = await typedAwaiting(office)
  })

  const number = (documentId = id, desk = clerk): Promise<Answer> =>
    desk.post(`/documents/${String(documentId)}/number`)

  it('gives number, symbol and date, and a line of the book', async () => {
    await signedBy('chutich.ubnd', id)

    const answer = await number()

    const { issuedOn } = answer.body
    expect(answer.body).to.deep.equal({ id, number: 1, reference: '01/QĐ-UBND', issuedOn })
    const { body: shown } = await clerk.get(`/documents/${String(id)}`)
    expect(shown).to.include({ stage: 'numbered', number: 1, notation: 'QĐ-UBND', issuedOn })
    const entries = await rows('SELECT number, document_id FROM register_entries')
    expect(entries).to.deep.equal([{ number: 1, documentId: id }])
    const [line] = await linesOf('document.number')
    expect(JSON.parse(line?.line ?? '{}').details).to.include({ number: 1, issuedOn })
  })

  it('prints them by the rules of the body’s system', async () => {
    await keysWithSealOf('A90')
    const [drafter, head, secretary] = await Promise.all(
      ['chuyenvien.tu', 'truongbophan.tu', 'vanthu.tu'].map((each) => signedIn(each)),
    )
    if (!drafter || !head || !secretary) throw new Error('nobody is signed in')
    const leaderPostId = await postIdOf('bithu.tu')
    const party = { drafter, head, clerk: secretary, leader: drafter, leaderPostId }
    const partys = await typedAwaiting(party)
    await signedBy('bithu.tu', partys)

    const answer = await number(partys, secretary)

    expect(answer.body.reference).to.equal('01-QĐ/TU')
    expect((await secretary.post(`/documents/${String(partys)}/seal`)).status).to.equal(201)
  })

  it('costs one commit and no more than 16 statements, reading, session and what is remembered for moments included', async () => {
    await signedBy('chutich.ubnd', id)

    const { statements, commits } = await costOf(() => number())

    expect(commits).to.equal(1)
    expect(statements).to.be.at.most(16)
  })

  it('is refused before the signature, to another role, and a second time', async () => {
    const before = await databaseDigest()
    expect((await number()).reasons).to.deep.equal(['signing.not_signed'])
    expect(await databaseDigest()).to.equal(before)
    await signedBy('chutich.ubnd', id)

    const drafter = await number(id, office.drafter)
    await number()
    const again = await number()

    expect([drafter.status, drafter.reasons]).to.deep.equal([403, ['signing.not_your_role']])
    expect([again.status, again.reasons]).to.deep.equal([409, ['signing.numbered_already']])
    expect(await rows('SELECT * FROM register_entries')).to.have.lengthOf(1)
  })

  it('is refused without the signature itself, whatever the stage says', async () => {
    await transact(() => change("UPDATE documents SET stage = 'signed' WHERE id = :id", { id }))

    expect((await number()).reasons).to.deep.equal(['signing.signature_missing'])
  })

  it('is refused to the clerk of another body as not there', async () => {
    await signedBy('chutich.ubnd', id)

    const answer = await number(id, await signedIn('vanthu.tu'))

    expect([answer.status, answer.reasons]).to.deep.equal([404, ['document.not_found']])
  })

  it('twice at once gives one number', async () => {
    await signedBy('chutich.ubnd', id)

    const answers = await Promise.all([number(), number()])

    expect(answers.map(({ status }) => status).sort()).to.deep.equal([201, 409])
    expect(await lastNumber()).to.equal(1)
    expect(await rows('SELECT * FROM register_entries')).to.have.lengthOf(1)
  })

  it('gives a number back that could not be printed under the seal', async () => {
    await signedBy('chutich.ubnd', id)
    const [next = 0] = await signedCopies(id, 1)
    const { sha256 } = await files().keep(await plainPdf('Không có ô để điền số'))
    await transact(() =>
      change('UPDATE document_versions SET sha256 = :sha256 WHERE document_id = :id', {
        sha256,
        id,
      }),
    )

    const refused = await number()
    const given = await number(next)

    expect([refused.status, refused.reasons]).to.deep.equal([422, ['pdf.no_such_field']])
    expect(given.body.number).to.equal(1)
    expect(await rows('SELECT * FROM register_entries')).to.have.lengthOf(1)
  })

  it('gives 64 documents at once the numbers 1 to 64', async function () {
    this.timeout(120_000)
    await signedBy('chutich.ubnd', id)
    const ids = [id, ...(await signedCopies(id, 63))]

    const answers = await Promise.all(ids.map((each) => number(each)))

    expect(answers.flatMap(({ reasons }) => reasons)).to.deep.equal([])
    const numbers = answers.map(({ body }) => Number(body.number)).sort((a, b) => a - b)
    expect(numbers).to.deep.equal(Array.from({ length: 64 }, (_, index) => index + 1))
    const entries = await rows('SELECT number FROM register_entries ORDER BY number')
    expect(entries.map((entry) => Number((entry as { number: number }).number))).to.deep.equal(
      numbers,
    )
    expect(await lastNumber()).to.equal(64)
  })
})

async function lastNumber(): Promise<number> {
  const agencyId = await bodyId('H90')
  const series = await row<{ lastNumber: number }>(
    `SELECT MAX(s.last_number) AS last_number FROM series s
     JOIN registers r ON r.id = s.register_id
     WHERE r.agency_id = :agencyId AND r.kind = 'outgoing'`,
    { agencyId },
  )
  return Number(series?.lastNumber)
}
