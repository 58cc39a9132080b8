import { join } from 'node:path'
import { expect } from 'chai'
import { costOf } from '../support/cost.ts'
import { closeLog, openLog, plainSettings } from '../../server/journal/log/open-log.ts'
import { settle } from '../../server/journal/sequence.ts'
import { row, rows } from '../../server/platform/database.ts'
import { openKeys } from '../../server/signing/keys/open-keys.ts'
import { isSealed } from '../../server/signing/rules.ts'
import { signaturesOf } from '../../server/signing/signatures.ts'
import { databaseDigest } from '../support/database-digest.ts'
import { signedIn, type Answer, type Json } from '../support/desk.ts'
import {
  documentAwaiting,
  openOffice,
  peoplesCommittee,
  uploadPage,
  type Office,
} from '../support/documents.ts'
import { dataFolder } from '../support/installation.ts'
import { linesOf } from '../support/province.ts'
import { keyFolder, keysWithSealOf, signedBy, typedAwaiting } from '../support/signing.ts'
import { isInstalled, told, written } from './formats/desk.ts'

describe('sealing a document', () => {
  let office: Office
  let id: number
  let path: string

  beforeEach(async () => {
    await openOffice()
    await keysWithSealOf('H90')
    office = await peoplesCommittee()
    await numbered(await typedAwaiting(office))
  })

  async function numbered(documentId: number): Promise<void> {
    id = documentId
    path = `/documents/${String(id)}`
    const answers = [await signedBy('chutich.ubnd', id), await office.clerk.post(`${path}/number`)]
    expect(answers.flatMap(({ reasons }) => reasons)).to.deep.equal([])
  }

  const seal = (desk = office.clerk): Promise<Answer> => desk.post(`${path}/seal`)

  const signatures = async (): Promise<Json[]> =>
    (await office.clerk.get(`${path}/signatures`)).body.signatures

  it('sets the body’s signature over number and date; the person’s stands', async () => {
    const answer = await seal()

    expect([answer.status, answer.body]).to.deep.equal([201, { id }])
    const verdicts = await signatures()
    expect(verdicts.map(({ field, indication }) => [field, indication])).to.deep.equal([
      ['signer', 'passed'],
      ['seal', 'passed'],
    ])
    expect(verdicts[0]).to.include({ laterChanges: 'further-signatures', isTrusted: true })
    const { body: shown } = await office.clerk.get(path)
    expect(shown).to.include({ stage: 'sealed', number: 1 })
    expect(shown.versions.map(({ kind }: Json) => kind)).to.deep.equal([
      'drafted',
      'signed',
      'sealed',
    ])
    expect(isSealed({ stage: 'sealed', version: 3 }, await signaturesOf(id))).to.equal(true)
    expect(await linesOf('document.seal')).to.have.lengthOf(1)
  })

  it('waits while nobody outside has vouched for the journal for too long', async () => {
    const settings = { ...plainSettings, hasTimestamps: true, unwitnessedHours: 1e-9 }
    await openLog(join(dataFolder, 'log'), settings)
    await settle()
    const refused = await seal()
    const { body: shown } = await office.clerk.get(path)
    closeLog()

    expect([refused.status, refused.reasons]).to.deep.equal([409, ['log.unwitnessed_too_long']])
    expect(shown.may.seal).to.deep.equal(['log.unwitnessed_too_long'])
    expect((await seal()).status).to.equal(201)
  })

  it('leaves a file that pdfsig, mutool and qpdf accept', async function () {
    if (!['pdfsig', 'mutool', 'qpdf', 'pdftotext'].every(isInstalled)) this.skip()
    await seal()

    const { body } = await office.clerk.get(`${path}/versions/3/file`)
    const file = written(`sealed-${String(id)}.pdf`, body)

    expect(told('pdfsig', '-nocert', file).match(/Signature is Valid/g)).to.have.length(2)
    expect(told('qpdf', '--check', file)).to.contain('No syntax or stream encoding errors')
    expect(told('mutool', 'info', file)).to.contain('Pages: 1')
    const text = told('pdftotext', '-layout', file, '-').normalize('NFC')
    expect(text)
      .to.match(/01\s?\/QĐ-UBND/)
      .and.to.match(/ngày \d\d tháng \d+ năm \d{4}/)
  })

  it('seals an uploaded file too, and hides the blanks printed for the date', async () => {
    const uploaded = await documentAwaiting('submission', office)
    await uploadPage(office.drafter, uploaded, 'Hương Sơn, ngày ..... tháng ..... năm 2026')
    const { drafter, head, clerk } = office
    await drafter.post(`/documents/${String(uploaded)}/submission`)
    await head.post(`/documents/${String(uploaded)}/content-approval`)
    await clerk.post(`/documents/${String(uploaded)}/form-approval`)
    await numbered(uploaded)

    const answer = await seal()

    expect([answer.status, answer.reasons]).to.deep.equal([201, []])
    const found = (await signatures()).map(({ indication }) => indication)
    expect(found).to.deep.equal(['passed', 'passed'])
  })

  it('costs one commit and no more than 14 statements, reading, session and what is remembered for moments included', async () => {
    const { statements, commits } = await costOf(() => seal())

    expect(commits).to.equal(1)
    expect(statements).to.be.at.most(14)
  })

  it('goes on under the same number after something broke off between number and seal', async () => {
    openKeys(join(dataFolder, 'no-keys'))
    const before = await databaseDigest()
    const broken = await seal()
    expect(await databaseDigest()).to.equal(before)
    openKeys(keyFolder)

    const answer = await seal()

    expect([broken.status, broken.reasons]).to.deep.equal([409, ['signing.no_seal_key']])
    expect(answer.status).to.equal(201)
    expect(await row('SELECT number, stage FROM documents WHERE id = :id', { id })).to.deep.equal({
      number: 1,
      stage: 'sealed',
    })
    expect(await rows('SELECT * FROM register_entries')).to.have.lengthOf(1)
  })

  it('is refused to another role, before the number, and a second time', async () => {
    const leader = await seal(office.leader)
    const early = await office.clerk.post(`/documents/${String(await typedAwaiting(office))}/seal`)
    await seal()
    const before = await databaseDigest()
    const again = await seal()

    expect([leader.status, leader.reasons]).to.deep.equal([
      403,
      ['signing.not_your_role', 'signing.sealer_is_signer'],
    ])
    expect([early.status, early.reasons]).to.deep.equal([409, ['signing.not_numbered']])
    expect([again.status, again.reasons]).to.deep.equal([409, ['signing.not_numbered']])
    expect(await databaseDigest()).to.equal(before)
  })

  it('is refused to the clerk of another body as not there', async () => {
    const answer = await seal(await signedIn('vanthu.tu'))

    expect([answer.status, answer.reasons]).to.deep.equal([404, ['document.not_found']])
  })

  it('twice at once sets one seal', async () => {
    const answers = await Promise.all([seal(), seal()])

    expect(answers.map(({ status }) => status).sort()).to.deep.equal([201, 409])
    expect(await rows("SELECT * FROM signatures WHERE field = 'seal'")).to.have.lengthOf(1)
    expect(await linesOf('document.seal')).to.have.lengthOf(1)
  })
})
