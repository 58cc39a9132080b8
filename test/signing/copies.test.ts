import { expect } from 'chai'
import { rows } from '../../server/platform/database.ts'
import { signedIn, type Answer, type Desk } from '../support/desk.ts'
import { openOffice, peoplesCommittee } from '../support/documents.ts'
import { plainPdf } from '../support/plain-pdf.ts'
import { linesOf, postIdOf } from '../support/province.ts'
import { keysWithSealOf, signedBy, typedAwaiting } from '../support/signing.ts'
import { isInstalled, told, written } from './formats/desk.ts'
import { thisYear } from '../support/day.ts'

const original = {
  reference: '30/QĐ-SNV',
  issuedOn: '2026-03-02',
  issuerName: 'Sở Nội vụ tỉnh Hương Sơn',
  typeName: 'Quyết định',
  abstract: 'Về việc thành lập Tổ công tác chuyển đổi số',
}

async function copied(desk: Desk, given: object, scan?: Uint8Array): Promise<Answer> {
  const form = new FormData()
  form.set('body', JSON.stringify({ recipients: ['Phòng Tổng hợp'], secrecy: 'none', ...given }))
  if (scan) form.set('file', new Blob([Buffer.from(scan)], { type: 'application/pdf' }), 'quet.pdf')
  return await desk.post('/copies', form)
}

describe('copies', () => {
  let clerk: Desk
  let signerPostId: number

  beforeEach(async () => {
    await openOffice()
    await keysWithSealOf('H90')
    clerk = await signedIn('vanthu.ubnd')
    signerPostId = await postIdOf('chutich.ubnd')
  })

  const fromPaper = { form: 'SY', from: 'paper', to: 'electronic', original }

  it('of paper in a file are the scan with the body’s signature appended', async function () {
    const scan = await plainPdf('Số: 30/QĐ-SNV', 'QUYẾT ĐỊNH')

    const answer = await copied(clerk, { ...fromPaper, signerPostId }, scan)

    expect([answer.status, answer.reasons]).to.deep.equal([201, []])
    expect(answer.body).to.include({ number: 1, reference: '01/SY-UBND' })
    const { body } = await clerk.get(`/copies/${String(answer.body.id)}/file`)
    expect(Buffer.from(body.subarray(0, scan.length)).equals(Buffer.from(scan))).to.equal(true)
    expect(await linesOf('copy.make')).to.have.lengthOf(1)
    if (!['pdfsig', 'pdftotext'].every(isInstalled)) this.skip()
    const file = written('electronic-copy.pdf', body)
    expect(told('pdfsig', '-nocert', file)).to.contain('Signature is Valid')
    expect(told('pdftotext', file, '-').normalize('NFC')).to.match(
      /SAO Y; Ủy ban nhân dân tỉnh Hương Sơn; \d\d\/\d\d\/\d{4}; \d\d:\d\d:\d\d \+07:00/,
    )
  })

  it('of an electronic original on paper bear the seven cells, under a rule', async function () {
    const office = await peoplesCommittee()
    const documentId = await typedAwaiting(office)
    const path = `/documents/${String(documentId)}`
    await signedBy('chutich.ubnd', documentId)
    await clerk.post(`${path}/number`)
    await clerk.post(`${path}/seal`)
    const given = { form: 'SY', from: 'electronic', to: 'paper', documentId, signerPostId }
    const early = await copied(clerk, given)
    await clerk.post(`${path}/issue`)

    const answer = await copied(clerk, given)

    expect([early.status, early.reasons]).to.deep.equal([409, ['copy.not_issued']])
    expect(answer.reasons).to.deep.equal([])
    const { body } = await clerk.get(`/copies/${String(answer.body.id)}/file`)
    if (!isInstalled('pdftotext')) this.skip()
    const text = told('pdftotext', '-layout', written('paper-copy.pdf', body), '-').normalize('NFC')
    for (const words of ['QUYẾT ĐỊNH', 'SAO Y', '01/SY-UBND', 'Nơi nhận:', '- Phòng Tổng hợp;'])
      expect(text).to.contain(words)
  })

  it('of a part print the form again, with the words copied', async function () {
    const excerpt = 'Điều 2. Tổ công tác có nhiệm vụ rà soát dữ liệu.\nĐiều 3. Hiệu lực từ ngày ký.'
    const given = { ...fromPaper, form: 'TrS', excerpt, signerPostId }

    const file = await copied(clerk, given)
    const paper = await copied(clerk, { ...given, to: 'paper' })

    expect([file.body.reference, paper.body.reference]).to.deep.equal([
      '01/TrS-UBND',
      '02/TrS-UBND',
    ])
    if (!isInstalled('pdftotext')) this.skip()
    for (const [each, words] of [
      [file, 'TRÍCH SAO; Ủy ban'],
      [paper, 'Nơi nhận:'],
    ] as const) {
      const { body } = await clerk.get(`/copies/${String(each.body.id)}/file`)
      const name = `excerpt-${String(each.body.number)}.pdf`
      const text = told('pdftotext', '-layout', written(name, body), '-').normalize('NFC')
      expect(text).to.contain('rà soát dữ liệu').and.contain('30/QĐ-SNV').and.contain(words)
    }
  })

  it('of one year share one series, and stand in the book', async () => {
    const scan = await plainPdf('Số: 30/QĐ-SNV')
    await copied(clerk, { ...fromPaper, signerPostId }, scan)
    const second = { ...fromPaper, form: 'SL', copiedFrom: '05/SY-STC', signerPostId }
    await copied(clerk, second, scan)

    const { body } = await clerk.get(`/copies?year=${thisYear()}`)

    expect(body.copies.map(({ reference }: { reference: string }) => reference)).to.deep.equal([
      '02/SL-UBND',
      '01/SY-UBND',
    ])
    const other = await (
      await signedIn('vanthu.tu')
    ).get(`/copies/${String(body.copies[0].id)}/file`)
    expect([other.status, other.reasons]).to.deep.equal([404, ['copy.not_found']])
  })

  it('are refused to others than clerks, and of secrets, without a trace', async () => {
    const chairman = await signedIn('chutich.ubnd')
    const scan = await plainPdf('Số: 30/QĐ-SNV')
    const leader = await copied(chairman, { ...fromPaper, signerPostId }, scan)
    const secret = await copied(clerk, { ...fromPaper, signerPostId, secrecy: 'secret' }, scan)

    expect([leader.status, leader.reasons]).to.deep.equal([403, ['copy.not_your_role']])
    expect([secret.status, secret.reasons]).to.deep.equal([422, ['document.is_secret']])
    expect(await rows('SELECT * FROM copies')).to.be.empty
    expect(await rows("SELECT * FROM series WHERE type_code = 'copies'")).to.be.empty
    expect(await linesOf('copy.make')).to.be.empty
  })
})
