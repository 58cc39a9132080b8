import { expect } from 'chai'
import { Office } from '../../bin/demo/office.ts'
import { common } from '../../bin/demo/hands.ts'
import { decision } from '../../bin/demo/texts.data.ts'
import { vi } from '../../client/words/vi.ts'
import { demonstrationPassword } from '../../server/agencies/demonstration/province.data.ts'
import { draftDocument } from '../../server/documents/contract.ts'
import { personAt, running, withBrowser } from './support/desk-browser.ts'
import { keyFileOf } from './support/key-file.ts'
import { enter, pressForDialog, stepTo } from './support/keyboard.ts'
import type { Person } from './support/person.ts'

const everyShortcut = 'nstjkbcx/?'

describe('The desks by keyboard alone', function () {
  this.timeout(180_000)
  withBrowser()
  before(draftDecision)

  const done = async (person: Person, says: string | RegExp = vi.done.sent): Promise<void> => {
    await person.sees(says)
    expect(person.complaints).to.deep.equal([])
    await person.leave()
  }

  it('take every letter typed in a field as a letter', async () => {
    const officer = await personAt('chuyenvien.tu')
    const { page } = officer
    await officer.open('/officer/drafts/new')
    const before = page.url()
    await stepTo(officer, 'textbox', vi.document.abstract)
    await page.keyboard.type(everyShortcut)
    await stepTo(officer, 'textbox', vi.forms.text)
    await page.keyboard.type(everyShortcut)
    const typed = (name: string) => page.getByRole('textbox', { name, exact: true }).inputValue()
    expect(await typed(vi.document.abstract)).to.equal(everyShortcut)
    expect(await typed(vi.forms.text)).to.equal(everyShortcut)
    expect(await page.getByRole('dialog').count()).to.equal(0)
    expect(page.url()).to.equal(before)
    await officer.leave()
  })

  it('submit a draft', async () => {
    const officer = await personAt('chuyenvien.tu')
    await officer.seesPages()
    await officer.page.keyboard.press('n')
    await done(officer)
  })

  it('approve its content with an opinion', async () => {
    const head = await personAt('truongbophan.tu')
    await head.seesPages()
    await pressForDialog(head, 'n')
    await head.page.keyboard.type('Nhất trí nội dung, trình ký sớm.')
    await enter(head, vi.acts.approveContent)
    await done(head)
  })

  it('approve its form', async () => {
    const clerk = await personAt('vanthu.tu')
    await stepTo(clerk, 'link', vi.desks.outgoing)
    await clerk.page.keyboard.press('Enter')
    await clerk.seesPages()
    await clerk.page.keyboard.press('n')
    await done(clerk)
  })

  it('sign it, and ask once more where it was not read to its end', async () => {
    const secretary = await personAt('bithu.tu')
    const { page } = secretary
    await secretary.seesPages()
    await pressForDialog(secretary, 's')
    await page.getByLabel(vi.key.file).setInputFiles(await keyFileOf(secretary))
    await stepTo(secretary, 'textbox', vi.key.password)
    await page.keyboard.type(demonstrationPassword)
    await page.keyboard.press('Enter')
    await secretary.sees(vi.signing.unreadNote)
    await enter(secretary, vi.signing.signAnyway)
    await done(secretary, vi.done.signed)
  })

  it('number, seal and issue it', async () => {
    const clerk = await personAt('vanthu.tu')
    await stepTo(clerk, 'link', vi.desks.outgoing)
    await clerk.page.keyboard.press('Enter')
    await clerk.seesPages()
    await clerk.page.keyboard.press('n')
    await done(clerk, vi.done.issued('01-QĐ/TU'))
  })

  it('register it where it arrives', async () => {
    const clerk = await personAt('vanthu.ubnd')
    await clerk.seesPages()
    await pressForDialog(clerk, 'n')
    await clerk.page.keyboard.type('31/12/2099')
    await enter(clerk, vi.acts.register)
    await done(clerk, vi.done.registered(1))
  })

  it('present it to a leader', async () => {
    const clerk = await personAt('vanthu.ubnd')
    await enter(clerk, vi.incoming.registered)
    await clerk.seesPages()
    await pressForDialog(clerk, 'n')
    // Nobody can be chosen before the leaders are there.
    await clerk.page.getByRole('option', { name: /^Chủ tịch/ }).waitFor({ state: 'attached' })
    await stepTo(clerk, 'combobox', vi.forms.leader)
    await clerk.page.keyboard.type('Chủ tịch')
    await enter(clerk, vi.acts.present)
    await done(clerk)
  })

  it('direct it to one who leads', async () => {
    const chairman = await personAt('chutich.ubnd')
    await stepTo(chairman, 'link', vi.desks.directing)
    await chairman.page.keyboard.press('Enter')
    await chairman.seesPages()
    await pressForDialog(chairman, 'b')
    await chairman.page.keyboard.type('Giao Phòng Tổng hợp tham mưu.')
    await stepTo(chairman, 'radio', /./)
    await stepTo(chairman, 'radio', /Chuyên viên Tổng hợp/, 'ArrowDown')
    await enter(chairman, vi.acts.instruct)
    await done(chairman)
  })

  it('report the result', async () => {
    const officer = await personAt('chuyenvien.ubnd')
    await stepTo(officer, 'link', vi.desks.tasks)
    await officer.page.keyboard.press('Enter')
    await officer.seesPages()
    await pressForDialog(officer, 'n')
    await officer.page.keyboard.type('Đã tham mưu, trình ký kế hoạch.')
    await enter(officer, vi.acts.report)
    await done(officer)
  })

  it('accept the result and close', async () => {
    const chairman = await personAt('chutich.ubnd')
    await stepTo(chairman, 'link', vi.desks.directing)
    await chairman.page.keyboard.press('Enter')
    await chairman.seesPages()
    await pressForDialog(chairman, 'n')
    await enter(chairman, vi.acts.complete)
    await done(chairman)
  })
})

/** Leaves a draft of the decision, to one body, on the desk of its drafter. */
async function draftDecision(): Promise<void> {
  const { address, dataFolder } = running()
  const office = new Office({ address, password: demonstrationPassword, dataFolder })
  const drafter = await office.person('chuyenvien.tu')
  const government = (await office.agencies()).filter(({ code }) => code === 'H90')
  const recipients = government.map(({ id, name }) => ({
    agencyId: id,
    name,
    purpose: 'act' as const,
  }))
  const signerPostId = await office.post(drafter, 'Bí thư')
  const draft = { ...common, ...decision, typeCode: 'decision', recipients, signerPostId }
  await drafter.call(draftDocument, draft)
}
