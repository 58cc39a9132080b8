import { expect } from 'chai'
import { readFile } from 'node:fs/promises'
import { vi } from '../../client/words/vi.ts'
import { demonstrationPassword } from '../../server/agencies/demonstration/province.data.ts'
import { personAt, withBrowser } from './support/desk-browser.ts'
import { keyFileOf } from './support/key-file.ts'
import { everythingSentBy, holding } from './support/sent.ts'
import type { Person } from './support/person.ts'

const abstract = 'Ban hành Quy định về sử dụng thống nhất Hệ thống xử lý văn bản dùng chung ba cấp'
const text = `Điều 1. Ban hành kèm theo Quyết định này Quy định về sử dụng thống nhất Hệ thống.

Điều 2. Các cơ quan, tổ chức đảng, Ủy ban nhân dân, Mặt trận Tổ quốc các cấp chịu trách nhiệm thi hành.

Điều 3. Quyết định này có hiệu lực từ ngày ký.`

describe('A decision of the Party committee, through the screens', function () {
  this.timeout(180_000)
  withBrowser()

  const done = async (person: Person, picture: string): Promise<void> => {
    await person.sees(vi.done.sent)
    await person.picture(picture)
    expect(person.complaints).to.deep.equal([])
    await person.leave()
  }

  it('is drafted beside its printed page and submitted by the officer', async () => {
    const officer = await personAt('chuyenvien.tu')
    const { page } = officer
    await officer.open('/officer/drafts/new')
    await page.getByLabel(vi.document.type, { exact: true }).selectOption('decision')
    await page.getByLabel(vi.forms.signerPost, { exact: true }).selectOption({ index: 1 })
    await page.getByLabel(vi.forms.authority).selectOption('TM')
    await page.getByLabel(vi.document.abstract).fill(abstract)
    await page.getByLabel(vi.forms.text, { exact: true }).fill(text)
    await officer.press(`${vi.forms.addAll}: ${vi.systems.state}`)
    await page.getByLabel(vi.forms.notSecret).check()
    await officer.seesPages()
    await officer.picture('01-drafting')
    await officer.press(vi.save)
    await officer.press(vi.acts.submit)
    await done(officer, '02-submitted')
  })

  it('is approved by the head of the unit', async () => {
    const head = await personAt('truongbophan.tu')
    await head.seesPages()
    await head.picture('03-content-check')
    await head.press(vi.acts.approveContent)
    await head.page.getByRole('dialog').getByRole('textbox').fill('Nhất trí nội dung dự thảo.')
    await head.confirm(vi.acts.approveContent)
    await done(head, '04-content-approved')
  })

  it('is checked for its form by the clerk', async () => {
    const clerk = await personAt('vanthu.tu')
    await clerk.open('/clerk/outgoing')
    await clerk.seesPages()
    await clerk.picture('05-form-check')
    await clerk.press(vi.acts.approveForm)
    await done(clerk, '06-form-approved')
  })

  it('is read to its end and signed by the Secretary with a key that stays in the browser', async () => {
    const secretary = await personAt('bithu.tu')
    const { page } = secretary
    await secretary.seesPages()
    await page.locator('.pdf > div').scrollIntoViewIfNeeded()
    await secretary.sees(vi.document.read)
    await secretary.picture('07-read')
    const sent = everythingSentBy(secretary)
    await secretary.press(vi.acts.sign)
    const keyFile = await keyFileOf(secretary)
    await page.getByLabel(vi.key.file).setInputFiles(keyFile)
    await page.getByRole('dialog').getByLabel(vi.key.password).fill(demonstrationPassword)
    await secretary.picture('08-key')
    await secretary.confirm(vi.key.open)
    await secretary.sees(vi.done.signed)
    expect(sent.length).to.be.greaterThan(1)
    expect(sent.some(holding(await readFile(keyFile)))).to.equal(false)
    expect(sent.some(holding(Buffer.from(demonstrationPassword)))).to.equal(false)
    expect(secretary.complaints).to.deep.equal([])
    await secretary.leave()
  })

  it('is numbered, sealed and issued by the clerk in one press, and shows itself to its recipient at once', async () => {
    const recipient = await personAt('vanthu.ubnd')
    const clerk = await personAt('vanthu.tu')
    await clerk.open('/clerk/outgoing')
    await clerk.seesPages()
    await clerk.picture('09-to-send-out')
    await clerk.press(vi.acts.numberSealIssue)
    await clerk.sees(/Đã ban hành 01-QĐ\/TU/)
    await recipient.sees('01-QĐ/TU')
    await recipient.leave()
    await clerk.open('/clerk/outgoing?all=yes')
    await clerk.seesPages()
    await clerk.sees(vi.signatures.seal)
    await clerk.picture('10-issued')
    await clerk.leave()
  })

  it('arrives at the people’s committee, gets its arrival number and is presented', async () => {
    const clerk = await personAt('vanthu.ubnd')
    await clerk.seesPages()
    await clerk.picture('11-arrived')
    await clerk.press(vi.acts.register)
    await clerk.confirm(vi.acts.register)
    await clerk.sees(vi.done.registered(1))
    await clerk.press(vi.incoming.registered)
    await clerk.seesPages()
    await clerk.press(vi.acts.present)
    const leaders = clerk.page.getByRole('dialog').getByLabel(vi.forms.leader)
    const chairman = leaders.locator('option', { hasText: 'Chủ tịch' }).first()
    await leaders.selectOption(await chairman.getAttribute('value'))
    await clerk.confirm(vi.acts.present)
    await done(clerk, '12-presented')
  })

  it('is directed by the Chairman to one who leads', async () => {
    const chairman = await personAt('chutich.ubnd')
    await chairman.open('/leader/directing')
    await chairman.seesPages()
    await chairman.press(vi.acts.instruct)
    const dialog = chairman.page.getByRole('dialog')
    await dialog.getByRole('button', { name: vi.forms.phrases[0] ?? '' }).click()
    await dialog.getByRole('radio', { name: /Chuyên viên Tổng hợp/ }).check()
    await chairman.picture('13-instruction')
    await chairman.confirm(vi.acts.instruct)
    await done(chairman, '14-directed')
  })

  it('is reported on by the officer', async () => {
    const officer = await personAt('chuyenvien.ubnd')
    await officer.open('/officer/tasks')
    await officer.seesPages()
    await officer.picture('15-task')
    await officer.press(vi.acts.report)
    await officer.page.getByLabel(vi.forms.result).fill('Đã tham mưu kế hoạch triển khai.')
    await officer.confirm(vi.acts.report)
    await done(officer, '16-reported')
  })

  it('is closed by the Chairman, who accepts the result', async () => {
    const chairman = await personAt('chutich.ubnd')
    await chairman.open('/leader/directing')
    await chairman.seesPages()
    await chairman.sees('Đã tham mưu kế hoạch triển khai.')
    await chairman.picture('17-to-accept')
    await chairman.press(vi.acts.complete)
    await chairman.confirm(vi.acts.complete)
    await done(chairman, '18-accepted')
  })

  it('shows the auditor an unbroken way over both bodies', async () => {
    const auditor = await personAt('thanhtravien.ttt')
    await auditor.sees(/01-QĐ\/TU/)
    await auditor.sees(vi.signatures.passed)
    // The signer's and the body's; the archive timestamp stands there too once it is made.
    expect(await auditor.page.getByText(/Hợp lệ$/).count()).to.be.within(2, 3)
    await auditor.sees(/Chuỗi băm nguyên vẹn/)
    await auditor.picture('19-trace')
    await auditor.leave()
  })
})
