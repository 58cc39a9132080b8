import { expect } from 'chai'
import { common, government } from '../../bin/demo/hands.ts'
import { issue } from '../../bin/demo/outgoing.ts'
import { reportWords } from '../../client/words/report.ts'
import { personAt, withBrowser } from './support/desk-browser.ts'
import { narrow, wide } from './support/person.ts'
import { office } from './support/to-sign.ts'

const words = reportWords.vi
const screens = [
  ['wide', { ...wide, colorScheme: 'light' }],
  ['wide-dark', { ...wide, colorScheme: 'dark' }],
  ['narrow', { ...narrow, colorScheme: 'light' }],
] as const

describe('The report on signatures', function () {
  this.timeout(180_000)
  withBrowser()
  before(async () => {
    const people = office()
    const [front] = (await people.agencies()).filter(({ code }) => code === 'I01.90')
    const recipients = [{ agencyId: front!.id, name: front!.name, purpose: 'act' as const }]
    const text = 'Điều 1. Phê duyệt kế hoạch.\n\nĐiều 2. Quyết định có hiệu lực từ ngày ký.'
    const abstract = 'Về việc phê duyệt kế hoạch phối hợp'
    await issue(people, government, { ...common, abstract, text, typeCode: 'decision', recipients })
  })

  for (const [screen, options] of screens) {
    it(`is read by the clerk before registering, by keyboard, on a ${screen} screen`, async () => {
      const clerk = await personAt('vanthu.mttq', options)
      const { page } = clerk
      await clerk.open('/clerk/incoming')
      const item = page.locator('.item').first()
      await item.waitFor()
      if (screen === 'narrow') await item.click()
      const opening = page.getByRole('button', { name: words.open })
      await opening.waitFor()
      await clerk.picture(`report-before-registering-${screen}`)
      await opening.press('Enter')
      await clerk.sees(words.headlines.passed)
      await clerk.settles()
      await clerk.picture(`report-${screen}`)

      const dialog = page.getByRole('dialog', { name: words.title })
      expect(await dialog.getByRole('article').count()).to.be.greaterThan(1)
      await dialog.getByText(words.details).first().click()
      await dialog.getByText(words.steps.revisions).first().waitFor()
      await clerk.picture(`report-details-${screen}`)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      expect(clerk.complaints).to.deep.equal([])
      await clerk.leave()
    })
  }

  it('is downloaded as a PDF from the document itself', async () => {
    const clerk = await personAt('vanthu.ubnd')
    await clerk.open('/clerk/outgoing?all=yes')
    await clerk.page.getByRole('button', { name: words.open }).click()
    const download = clerk.page.waitForEvent('download')
    await clerk.page.getByRole('link', { name: words.print }).click()
    expect((await download).suggestedFilename()).to.match(/^bao-cao-chu-ky-.*\.pdf$/)
    await clerk.press(words.again)
    await clerk.sees(words.asked)
    await clerk.leave()
  })
})
