import { expect } from 'chai'
import { databaseDigest } from '../support/database-digest.ts'
import type { Answer } from '../support/desk.ts'
import {
  draftForm,
  fileForm,
  openOffice,
  peoplesCommittee,
  type Office,
} from '../support/documents.ts'
import { plainPdf } from '../support/plain-pdf.ts'
import { rows } from '../../server/platform/database.ts'
import { settle } from '../../server/journal/sequence.ts'
import { followLevels } from '../../server/signing/levels/follow-levels.ts'
import { linesOf } from '../support/province.ts'
import { keysWithSealOf, signedBy } from '../support/signing.ts'
import { folder, isInstalled, openDesk, told, withSignature, written } from './formats/desk.ts'

const text = 'Điều 1. Ban hành kèm theo Quyết định này 02 phụ lục.'

describe('annexes in files of their own', () => {
  let office: Office
  let path: string

  beforeEach(async () => {
    await openOffice()
    await keysWithSealOf('H90')
    office = await peoplesCommittee()
  })

  /** A numbered document with these annexes. */
  async function numberedWith(...annexes: [Uint8Array, string][]): Promise<void> {
    const { drafter, head, clerk, leaderPostId } = office
    const drafted = await drafter.post('/documents', draftForm(leaderPostId, { text }))
    const id = Number(drafted.body.id)
    path = `/documents/${String(id)}`
    const answers: Answer[] = [drafted]
    for (const [bytes, name] of annexes) {
      const form = fileForm(bytes, { secrecy: 'none' }, name)
      answers.push(await drafter.post(`${path}/annexes`, form))
    }
    answers.push(await drafter.post(`${path}/submission`))
    answers.push(await head.post(`${path}/content-approval`))
    answers.push(await clerk.post(`${path}/form-approval`))
    answers.push(await signedBy('chutich.ubnd', id), await clerk.post(`${path}/number`))
    expect(answers.flatMap(({ reasons }) => reasons)).to.deep.equal([])
  }

  it('bear the body’s signature with number and time once the document is sealed', async function () {
    const annex = await plainPdf('Phụ lục I', 'Danh mục thủ tục hành chính')
    await numberedWith([annex, 'phu-luc-1.pdf'], [Buffer.from('a;b\n1;2'), 'so-lieu.csv'])

    const answer = await office.clerk.post(`${path}/seal`)

    expect([answer.status, answer.reasons]).to.deep.equal([201, []])
    const signed = (await office.clerk.get(`${path}/annexes/1/file`)).body
    expect(Buffer.from(signed.subarray(0, annex.length)).equals(Buffer.from(annex))).to.equal(true)
    const other = (await office.clerk.get(`${path}/annexes/2/file`)).body
    expect(Buffer.from(other).toString()).to.equal('a;b\n1;2')
    expect(await rows('SELECT ordinal FROM annex_signatures')).to.deep.equal([{ ordinal: 1 }])
    if (!['pdfsig', 'pdftotext'].every(isInstalled)) this.skip()
    const file = written('signed-annex.pdf', signed)
    expect(told('pdfsig', '-nocert', file)).to.contain('Signature is Valid')
    expect(told('pdftotext', file, '-').normalize('NFC')).to.match(
      /01\/QĐ-UBND; \d\d\/\d\d\/\d{4}; \d\d:\d\d:\d\d \+07:00/,
    )
  })

  it('that a stranger signed before are signed over, named as doubtful, and raised like the main file', async () => {
    const { leader } = await openDesk(`${folder}/stranger-of-annexes`)
    const place = { page: 0, rectangle: [60, 60, 160, 100] as const }
    const foreign = await withSignature(await plainPdf('Phụ lục I'), leader, { field: 'x', place })
    followLevels()
    await numberedWith([foreign, 'phu-luc-1.pdf'])

    const answer = await office.clerk.post(`${path}/seal`)
    await settle()

    expect([answer.status, answer.reasons]).to.deep.equal([201, []])
    const [line] = await linesOf('document.seal')
    expect(JSON.parse(line!.line).details.annexesWithDoubtfulSignatures).to.deep.equal([1])
    const raised = await rows(
      'SELECT r.base_sha256 FROM raisings r JOIN annexes a ON a.sha256 = r.base_sha256',
    )
    expect(raised.length).to.equal(1)
  })

  it('that cannot be signed keep the document from being sealed, and are named', async () => {
    const annex = Buffer.concat([await plainPdf('Phụ lục I'), Buffer.from('sau cuối tệp')])
    await numberedWith([annex, 'hong.pdf'])
    const before = await databaseDigest()

    const answer = await office.clerk.post(`${path}/seal`)

    expect(answer.status).to.equal(422)
    expect(answer.reasons[0]).to.equal('signing.annex_not_signable')
    expect(answer.body.error.fields[0].path).to.equal('hong.pdf')
    expect(await databaseDigest()).to.equal(before)
  })
})
