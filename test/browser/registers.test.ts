import { expect } from 'chai'
import { bookWords } from '../../client/words/books.ts'
import { vi } from '../../client/words/vi.ts'
import { plainPdf } from '../support/plain-pdf.ts'
import { personAt, withBrowser } from './support/desk-browser.ts'
import { today } from '../support/day.ts'

const words = bookWords.vi
const typedToday = () => today().split('-').reverse().join('/')

describe('The books of a body, through the screens', function () {
  this.timeout(180_000)
  withBrowser()

  it('keep a number back, take in a paper document, and are downloaded as they are read', async () => {
    const clerk = await personAt('vanthu.ubnd')
    const { page } = clerk
    await clerk.open('/clerk/registers')
    await clerk.press(words.reserve)
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(words.until).fill(typedToday())
    await dialog.getByLabel(words.reason).fill('Kỳ họp HĐND tỉnh, ký tại hội trường')
    await clerk.picture('60-keep-a-number')
    await clerk.confirm(words.reserve)
    await page.getByText('Giữ số: Kỳ họp HĐND tỉnh').waitFor()

    await clerk.press(words.paper)
    await dialog.getByLabel(vi.forms.secrecy).selectOption('none')
    const buffer = Buffer.from(await plainPdf('QUYẾT ĐỊNH', crypto.randomUUID()))
    const scan = { name: 'quyet-dinh.pdf', mimeType: 'application/pdf', buffer }
    await dialog.getByLabel(vi.forms.file).setInputFiles(scan)
    await dialog.getByLabel(vi.document.type, { exact: true }).selectOption('decision')
    await dialog.getByLabel(vi.document.date).fill(typedToday())
    await dialog.getByLabel(words.notation).fill('QĐ-UBND')
    await dialog.getByLabel(vi.document.abstract).fill('Về việc thành lập Tổ công tác')
    await dialog.getByLabel(words.signer, { exact: true }).fill('Nguyễn Văn Mẫu')
    await dialog.getByLabel(words.signerTitle).fill('Chủ tịch')
    await dialog.getByLabel(words.remark).fill('Ban hành trên giấy khi mất điện')
    await clerk.picture('61-register-from-paper')
    await clerk.confirm(words.paper)
    await page
      .getByRole('cell', { name: /QĐ-UBND/ })
      .first()
      .waitFor()
    await page.getByText(words.kept).click()
    await clerk.picture('62-outgoing-book')

    const [sheet] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: words.sheet }).click(),
    ])
    expect(sheet.suggestedFilename()).to.equal(`outgoing-${today().slice(0, 4)}.xlsx`)
    await page.setViewportSize({ width: 1366, height: 768 })
    await page
      .getByLabel(words.book, { exact: true })
      .selectOption({ label: 'Sổ đăng ký văn bản đến' })
    await page.getByRole('columnheader', { name: 'Số đến' }).waitFor()
    await clerk.picture('63-incoming-book')
    await page.setViewportSize({ width: 390, height: 844 })
    await clerk.picture('64-incoming-book-narrow')
    await clerk.leave()
  })

  it('warn of a letter that stands in the book, and take it once more only with a reason', async () => {
    const clerk = await personAt('vanthu.ubnd')
    const { page } = clerk
    const buffer = Buffer.from(await plainPdf('Công văn', crypto.randomUUID()))
    const file = { name: 'cong-van.pdf', mimeType: 'application/pdf', buffer }
    const dialog = page.getByRole('dialog')
    const fill = async (reference: string): Promise<void> => {
      await clerk.open('/clerk/incoming')
      await clerk.press(vi.acts.registerArrival)
      await dialog.getByLabel(vi.forms.secrecy).selectOption('none')
      await dialog.getByLabel(vi.forms.file).setInputFiles(file)
      await dialog.getByLabel(vi.forms.reference).fill(reference)
      await dialog.getByLabel(vi.document.date).fill('18/11/2026')
      await dialog.getByLabel(vi.forms.issuer).fill('Ủy ban nhân dân xã Bình Lâm')
      await dialog.getByLabel(vi.document.type, { exact: true }).selectOption('letter')
      await dialog.getByLabel(vi.document.abstract).fill('Về việc rà soát hộ nghèo')
    }
    await fill('777/UBND-VX')
    await clerk.confirm(vi.acts.register)

    await fill('777/ubnd–vx')
    await page.getByText(words.looksRegistered).waitFor()
    await clerk.picture('65-registered-already')
    await dialog.getByLabel(words.again).fill('Bản giấy gửi kèm sau')
    await clerk.confirm(vi.acts.register)
    await clerk.leave()
  })

  it('are proved by an auditor, series by series', async () => {
    const auditor = await personAt('thanhtravien.ttt')
    await auditor.open('/auditor/numbers')
    await auditor.press(words.proof.run)
    await auditor.page
      .getByRole('cell', { name: `✓ ${words.proof.good}` })
      .first()
      .waitFor()
    await auditor.picture('66-proof-of-numbers')
    await auditor.leave()
  })
})
