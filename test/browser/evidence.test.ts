import { expect } from 'chai'
import { common, government } from '../../bin/demo/hands.ts'
import { issue } from '../../bin/demo/outgoing.ts'
import { vi } from '../../client/words/vi.ts'
import { personAt, withBrowser } from './support/desk-browser.ts'
import { narrow, wide } from './support/person.ts'
import { office } from './support/to-sign.ts'

const words = vi.signatures.evidence

describe('The evidence of an issued document', function () {
  this.timeout(180_000)
  withBrowser()
  before(async () => {
    const people = office()
    const text = 'Điều 1. Phê duyệt kế hoạch.\n\nĐiều 2. Quyết định có hiệu lực từ ngày ký.'
    const given = { text, typeCode: 'decision', abstract: 'Về việc phê duyệt kế hoạch' }
    await issue(people, government, { ...common, ...given, recipients: [] })
  })

  for (const [screen, options] of [
    ['wide', wide],
    ['narrow', narrow],
  ] as const) {
    it(`is shown as it comes, and can be had as a file, on a ${screen} screen`, async () => {
      const clerk = await personAt('vanthu.ubnd', { ...options, colorScheme: 'light' })
      const { page } = clerk
      await clerk.open('/clerk/outgoing?all=yes')
      if (screen === 'narrow') await page.locator('.item').first().click()
      await clerk.sees(words.title)
      await page.getByText('B-LTA').first().waitFor({ timeout: 120_000 })
      await clerk.settles()
      await page.getByText(words.title).scrollIntoViewIfNeeded()
      await clerk.picture(`evidence-${screen}`)

      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: words.download }).click()
      expect((await download).suggestedFilename()).to.match(/^kem-bang-chung-.*\.pdf$/)
      expect(clerk.complaints).to.deep.equal([])
      await clerk.leave()
    })
  }
})
