import { expect } from 'chai'
import { readdirSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { row, rows } from '../../../server/platform/database.ts'
import {
  documentAwaiting,
  fileForm,
  openOffice,
  peoplesCommittee,
} from '../../support/documents.ts'
import type { Office } from '../../support/documents.ts'
import { dataFolder } from '../../support/installation.ts'
import { plainPdf } from '../../support/plain-pdf.ts'

/** The names of all that the store keeps in this test run. */
function keptFiles(): string[] {
  const store = join(dataFolder, 'store')
  if (!existsSync(store)) return []
  return readdirSync(store, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /[0-9a-f]{64}/.test(name),
  )
}

/** A page that no other test has written. */
const freshPage = (...lines: string[]) => plainPdf(...lines, `Lần thử ${String(Math.random())}`)

describe('a file for a draft', () => {
  let office: Office
  let documentId: number
  beforeEach(async () => {
    await openOffice()
    office = await peoplesCommittee()
    documentId = await documentAwaiting('submission', office)
  })

  const uploads = (bytes: Uint8Array, secrecy = 'none', to = 'main-file') =>
    office.drafter.post(`/documents/${String(documentId)}/${to}`, fileForm(bytes, { secrecy }))

  it('becomes its main file as it is, with the places of number, date, signature and seal', async () => {
    const bytes = await freshPage('Số:          /QĐ-UBND')
    const answer = await uploads(bytes)

    expect(answer.status).to.equal(201)
    const file = await office.drafter.get(`/documents/${String(documentId)}/versions/2/file`)
    expect(Buffer.from(file.body as Uint8Array).equals(Buffer.from(bytes))).to.equal(true)
    const stored = await row<{ places: string; kind: string }>(
      'SELECT places, kind FROM document_versions WHERE version = 2',
    )
    expect(stored?.kind).to.equal('uploaded')
    expect(JSON.parse(stored?.places ?? '{}').number.foundBy).to.equal('text')
  })

  const cut = async () => (await plainPdf('Một trang')).subarray(0, 400)
  const locked = async () => {
    const pdf = await PDFDocument.create()
    pdf.addPage()
    pdf.encrypt({ ownerPassword: 'chu', userPassword: '', permissions: {} })
    return await pdf.save()
  }
  const refused: [string, () => Promise<Uint8Array>, string, string][] = [
    ['declared secret', () => freshPage('Kế hoạch'), 'secret', 'is_secret'],
    ['stamped MẬT', () => freshPage('MẬT', 'Kế hoạch'), 'none', 'is_secret'],
    ['stamped TỐI MẬT', () => freshPage('  TỐI MẬT '), 'none', 'is_secret'],
    [
      'stamped TUYỆT MẬT, decomposed',
      () => freshPage('TUYỆT MẬT'.normalize('NFD')),
      'none',
      'is_secret',
    ],
    ['no PDF', () => Promise.resolve(Buffer.from('PK\u0003\u0004')), 'none', 'not_a_pdf'],
    ['a secret that is no PDF', () => Promise.resolve(Buffer.from('a')), 'top-secret', 'is_secret'],
    ['damaged', cut, 'none', 'unreadable_pdf'],
    ['encrypted', locked, 'none', 'encrypted_pdf'],
  ]
  for (const [what, make, secrecy, code] of refused) {
    it(`is refused when it is ${what}, before anything is written`, async () => {
      const bytes = await make()
      const before = keptFiles()
      const answer = await uploads(bytes, secrecy)

      expect([answer.status, answer.reasons]).to.deep.equal([422, [`document.${code}`]])
      expect(keptFiles()).to.deep.equal(before)
      expect(await row('SELECT version FROM documents')).to.deep.equal({ version: 1 })
    })
  }

  it('is taken when the word stands in a longer line', async () => {
    const answer = await uploads(await freshPage('Bảo vệ bí mật nhà nước: MẬT là gì'))

    expect(answer.status).to.equal(201)
  })

  it('becomes an annex, in order, each once', async () => {
    const pdf = await freshPage('Phụ lục')
    const answers = [await uploads(pdf, 'none', 'annexes'), await uploads(pdf, 'none', 'annexes')]

    expect(answers.map(({ body }) => body.ordinal)).to.deep.equal([1, 2])
    const file = await office.drafter.get(`/documents/${String(documentId)}/annexes/2/file`)
    expect(file.headers.get('content-disposition')).to.include('attachment')
  })

  it('gives the same place to only one of two annexes at once', async () => {
    const [one, other] = [await freshPage('Một'), await freshPage('Hai')]
    await Promise.all([uploads(one, 'none', 'annexes'), uploads(other, 'none', 'annexes')])

    const ordinals = await rows<{ ordinal: number }>('SELECT ordinal FROM annexes ORDER BY ordinal')
    expect(ordinals.map(({ ordinal }) => ordinal)).to.deep.equal([1, 2].slice(0, ordinals.length))
    expect(ordinals).not.to.deep.equal([])
  })

  it('is refused as an annex when it is secret or empty', async () => {
    const before = keptFiles()
    const secret = await uploads(await freshPage('MẬT'), 'none', 'annexes')
    const typed = await uploads(Buffer.from('Phụ lục\r\n TỐI MẬT\r\n'), 'none', 'annexes')
    const empty = await uploads(new Uint8Array(), 'none', 'annexes')

    expect([...secret.reasons, ...typed.reasons, ...empty.reasons]).to.deep.equal([
      'document.is_secret',
      'document.is_secret',
      'document.empty_file',
    ])
    expect(keptFiles()).to.deep.equal(before)
  })

  it('is refused once the draft is submitted, and to everybody but its drafter', async () => {
    const pdf = fileForm(await freshPage('Muộn'), { secrecy: 'none' })
    await office.drafter.post(`/documents/${String(documentId)}/submission`)
    const late = await office.drafter.post(`/documents/${String(documentId)}/main-file`, pdf)
    const other = await office.head.post(`/documents/${String(documentId)}/main-file`, pdf)

    expect(late.reasons).to.deep.equal(['document.not_a_draft'])
    expect(other.reasons).to.deep.equal(['document.not_a_draft', 'document.not_your_draft'])
  })
})
