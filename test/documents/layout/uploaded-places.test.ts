import { expect } from 'chai'
import { firstPageLines } from '../../../server/documents/layout/first-page-lines.ts'
import { layOut } from '../../../server/documents/layout/lay-out.ts'
import { UnreadablePdf, pageCount } from '../../../server/documents/layout/pdf-text.ts'
import { closeTypesetter } from '../../../server/documents/layout/typesetter.ts'
import { placesInUploadedPdf } from '../../../server/documents/layout/uploaded-places.ts'
import { drawable } from './fill.ts'
import { frontReport, partyResolution, stateDecision, stateLetter } from './samples.ts'

const at = '2026-11-22T01:02:03.456Z'
const signerName = 'Nguyễn Hữu Phước Thịnh'

/** A page as a word processor writes it: whole lines with blanks where number and day will stand. */
async function typedPage(lines: [string, number, number][]): Promise<Uint8Array> {
  const { file, fonts } = await drawable()
  const page = file.addPage([595.28, 841.89])
  for (const [text, x, y] of lines) page.drawText(text, { x, y, size: 13, font: fonts.upright })
  return file.save()
}

describe('an uploaded PDF', () => {
  after(closeTypesetter)

  it('gives the places that the layout itself knows', async () => {
    for (const content of [stateLetter, stateDecision, partyResolution, frontReport]) {
      const { pdf, places } = await layOut(content, at)
      const found = await placesInUploadedPdf(pdf, content)
      expect(found.number).to.include({ foundBy: 'text', coversText: false, page: 0 })
      expect(found.number.x + found.number.width).to.be.closeTo(
        places.number.x + places.number.width,
        1,
      )
      expect(found.number.y + found.number.baseline).to.be.closeTo(
        places.number.y + places.number.baseline,
        0.5,
      )
      expect(found.signer.page).to.equal(places.signer.page)
      expect(found.signer.x).to.be.closeTo(places.signer.x, 3)
      expect(found.signer.y).to.be.closeTo(places.signer.y, 12)
    }
  })

  it('keeps the seal on the page where the name stands at its edge', async () => {
    for (const [x, y] of [
      [10, 200],
      [440, 4],
    ] as const) {
      const pdf = await typedPage([[signerName, x, y]])
      const { signer, seal } = await placesInUploadedPdf(pdf, { profile: 'state', signerName })

      expect(signer.foundBy).to.equal('text')
      expect(Math.min(seal.x, seal.y)).to.be.at.least(-0.01)
      expect(signer.x + signer.width).to.be.at.most(595.29)
    }
  })

  it('finds the gap, the line of the date and the name in whole typed lines', async () => {
    const pdf = await typedPage([
      ['Số:          /QĐ-UBND', 100, 740],
      ['Đắk Lắk, ngày     tháng 12 năm 2026', 310, 740],
      [`  ${signerName.normalize('NFD')}  `, 350, 200],
    ])
    const { number, date, signer, seal } = await placesInUploadedPdf(pdf, {
      profile: 'state',
      signerName,
    })
    expect(number).to.include({
      foundBy: 'text',
      coversText: false,
      alignment: 'right',
      fontSize: 13,
    })
    expect(number.x).to.be.closeTo(117, 4)
    expect(number.x + number.width).to.be.closeTo(150, 6)
    expect(date).to.include({ foundBy: 'text', coversText: true })
    expect(date.x).to.be.closeTo(359, 6)
    expect(signer).to.include({ foundBy: 'text', page: 0 })
    expect(signer.y).to.be.greaterThan(210)
    expect(seal.x).to.be.lessThan(signer.x)
  })

  it('says when a number is printed already', async () => {
    const pdf = await typedPage([['Số: 15/QĐ-UBND', 100, 740]])
    const { number } = await placesInUploadedPdf(pdf, { profile: 'state', signerName })
    expect(number).to.include({ foundBy: 'text', coversText: true })
  })

  it('falls back on the form of the profile where the text says nothing', async () => {
    const pdf = await typedPage([['Bản quét không có lớp chữ', 100, 400]])
    for (const profile of ['state', 'party', 'front', 'youth'] as const) {
      const places = await placesInUploadedPdf(pdf, { profile, signerName })
      expect(
        [places.number, places.date, places.signer].map((place) => place.foundBy),
      ).to.deep.equal(['profile', 'profile', 'profile'])
      expect(places.date.x + places.date.width).to.be.lessThan(595)
    }
  })

  it('gives the lines of the first page, heading columns apart', async () => {
    const { pdf } = await layOut(stateLetter, at)
    const lines = await firstPageLines(pdf)
    expect(lines.slice(0, 2)).to.deep.equal([
      'ỦY BAN NHÂN DÂN',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    ])
    expect(lines).to.include('HỎA TỐC')
    expect(lines).to.include('TM. ỦY BAN NHÂN DÂN')
  })

  it('counts pages and leaves the bytes as they are', async () => {
    const { pdf } = await layOut(stateDecision, at)
    const before = Buffer.from(pdf)
    expect(await pageCount(pdf)).to.equal(3)
    expect(Buffer.compare(before, pdf)).to.equal(0)
  })

  it('refuses what is no PDF', async () => {
    const refused = await pageCount(Buffer.from('không phải PDF')).catch((error: unknown) => error)
    expect(refused).to.be.instanceOf(UnreadablePdf)
  })
})
