import { expect } from 'chai'
import { layOut } from '../../../server/documents/layout/lay-out.ts'
import { closeTypesetter } from '../../../server/documents/layout/typesetter.ts'
import { filled } from './fill.ts'
import * as samples from './samples.ts'
import { isInstalled, printedText, printedWords } from './tools.ts'

const at = '2026-11-22T01:02:03.456Z'
const { stateLetter, stateDecision, partyResolution, frontReport } = samples
const point = 72 / 25.4

describe('the places of a draft', () => {
  before(function () {
    if (!isInstalled('pdftotext')) this.skip()
  })
  after(closeTypesetter)

  it('keeps room for number and date so that they read on as printed', async () => {
    for (const [content, reference] of [
      [stateLetter, 'Số: 15/UBND-VX'],
      [{ ...stateDecision, numberDigits: 6 }, 'Số: 123456/QĐ-UBND'],
      [stateDecision, 'Số: 8258/QĐ-UBND'],
      [partyResolution, 'Số 05-NQ/TU'],
      [frontReport, 'Số: 12/BC-MTTQ-BTT'],
    ] as const) {
      const { pdf, places } = await layOut(content, at)
      const number = /\d+/.exec(reference)?.[0] ?? ''
      const done = await filled(pdf, [
        [places.number, number],
        [places.date, 'ngày 22 tháng 12 năm 2026'],
      ])
      expect(printedText(done)).to.include(reference)
      expect(printedText(done)).to.include(`${content.placeName}, ngày 22 tháng 12 năm 2026`)
    }
  })

  it('keeps the longest place name and its date on one line inside the margin', async () => {
    const content = { ...stateLetter, placeName: 'Thành phố Phan Rang - Tháp Chàm' }
    const { pdf, places } = await layOut(content, at)
    const words = printedWords(pdf, 0).filter((word) => ['Phan', 'Chàm,'].includes(word.text))
    expect(new Set(words.map((word) => Math.round(word.top))).size).to.equal(1)
    expect(places.date.x + places.date.width).to.be.at.most(195 * point + 1)
    expect(places.date.fontSize).to.be.within(11, 14)
  })

  it('puts the signature between title and name, and the seal over its left third', async () => {
    for (const content of Object.values(samples)) {
      const { pdf, pages, places } = await layOut(content, at)
      const { signer, seal } = places
      const last = content.signerName.split(' ').at(-1)
      const name = printedWords(pdf, pages - 1)
        .filter((word) => word.text === last)
        .at(-1)
      expect(signer.page).to.equal(pages - 1)
      expect(name?.top).to.be.within(841.89 - signer.y, 841.89 - signer.y + 30)
      expect(seal.x + seal.width).to.be.closeTo(signer.x + signer.width / 3, 0.01)
      expect(seal.width / point).to.be.closeTo(36, 0.01)
    }
  })
})
