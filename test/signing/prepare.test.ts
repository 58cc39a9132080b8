import { expect } from 'chai'
import { row, rows } from '../../server/platform/database.ts'
import { sha256 } from '../../server/platform/digest.ts'
import { rangeDigest } from '../../server/signing/formats/pdf/byte-range.ts'
import { databaseDigest } from '../support/database-digest.ts'
import { signedIn, type Answer } from '../support/desk.ts'
import {
  documentAwaiting,
  openOffice,
  peoplesCommittee,
  type Office,
} from '../support/documents.ts'
import { linesOf } from '../support/province.ts'
import {
  inBase64,
  keyOf,
  keysWithSealOf,
  prepared,
  signedBy,
  typedAwaiting,
} from '../support/signing.ts'

describe('preparing a signature', () => {
  let office: Office
  let id: number

  beforeEach(async () => {
    await openOffice()
    await keysWithSealOf('H90')
    office = await peoplesCommittee()
    id = await typedAwaiting(office)
  })

  async function ask(changed: object = {}, desk = office.leader): Promise<Answer> {
    const { certificate } = await keyOf('chutich.ubnd')
    const body = { field: 'signer', certificate: inBase64(certificate), version: 1, ...changed }
    return await desk.post(`/documents/${String(id)}/preparations`, body)
  }

  it('keeps the exact bytes that the signer’s browser digests anew', async () => {
    const answer = await ask()

    const { body } = await office.leader.get(`/preparations/${String(answer.body.id)}/file`)
    expect(answer.status).to.equal(201)
    const digest = Buffer.from(rangeDigest(body, answer.body.byteRange)).toString('hex')
    expect(digest).to.equal(answer.body.digest)
    const kept = await row('SELECT * FROM signature_preparations')
    expect(kept).to.include({ documentId: id, preparedSha256: sha256(body), baseVersion: 1 })
    expect(await linesOf('document.prepare_signature')).to.have.lengthOf(1)
  })

  it('leaves the version in force as it was, and appends to its bytes', async () => {
    const answer = await ask()

    const path = `/documents/${String(id)}`
    const { body: base } = await office.leader.get(`${path}/versions/1/file`)
    const { body } = await office.leader.get(`/preparations/${String(answer.body.id)}/file`)
    expect(Buffer.from(body.subarray(0, base.length)).equals(base)).to.equal(true)
    expect((await office.leader.get(path)).body.versions).to.have.lengthOf(1)
  })

  it('takes the place of the one before, also twice at once', async () => {
    const answers = await Promise.all([ask(), ask()])
    const last = await ask()

    expect(answers.map(({ status }) => status)).to.deep.equal([201, 201])
    const kept = await rows('SELECT id FROM signature_preparations')
    expect(kept).to.deep.equal([{ id: last.body.id }])
  })

  it('finds the places in a file that was uploaded', async () => {
    id = await documentAwaiting('signature', office)

    const answer = await signedBy('chutich.ubnd', id)

    expect([answer.status, answer.reasons]).to.deep.equal([201, []])
  })

  it('is refused to whom the document does not wait for', async () => {
    const desk = await signedIn('phochutich.ubnd')
    const before = await databaseDigest()

    const answer = await ask({}, desk)

    expect([answer.status, answer.reasons]).to.deep.equal([403, ['signing.not_the_signer']])
    expect(await databaseDigest()).to.equal(before)
  })

  it('is refused for a version that is not in force, and after signing', async () => {
    expect((await ask({ version: 2 })).reasons).to.deep.equal(['signing.version_changed'])
    await signedBy('chutich.ubnd', id)

    const answer = await ask({ version: 2 })

    expect([answer.status, answer.reasons]).to.deep.equal([409, ['signing.not_awaiting_signature']])
  })

  it('is refused for a certificate that is none, or names somebody else', async () => {
    const deputy = await keyOf('phochutich.ubnd')
    const none = await ask({ certificate: 'AAAA' })

    const another = await prepared(office.leader, id, deputy)

    expect([none.status, none.reasons]).to.deep.equal([422, ['certificate.unreadable']])
    expect([another.status, another.reasons]).to.deep.equal([422, ['signing.names_another']])
  })

  it('is refused for a second certificate while the first one is in force', async () => {
    await signedBy('chutich.ubnd', id)
    id = await typedAwaiting(office)
    const second = await keyOf('chutich.ubnd', { id: 'second' })

    const answer = await prepared(office.leader, id, second)

    expect(answer.reasons).to.deep.equal(['signing.another_certificate_registered'])
    expect((await ask()).status).to.equal(201)
  })

  it('is refused for a document of another body as not there', async () => {
    const answer = await ask({}, await signedIn('bithu.tu'))

    expect([answer.status, answer.reasons]).to.deep.equal([404, ['document.not_found']])
  })
})
