import { expect } from 'chai'
import { readFile } from 'node:fs/promises'
import { vi } from '../../client/words/vi.ts'
import { inProject } from '../../server/platform/root.ts'
import { personAt, withBrowser } from './support/desk-browser.ts'
import { wide } from './support/person.ts'
import { decisionsToSign, office } from './support/to-sign.ts'

const { diagrams: words } = vi
const screen = { ...wide, colorScheme: 'light' } as const
const body = 'Ủy ban nhân dân tỉnh Hương Sơn'

/** Sets the filter and chooses in the same breath, before the room is drawn anew. */
function chooseAtOnce([body, process]: readonly [string, string]): void {
  const options = [...document.querySelectorAll('option')]
  const option = options.find(({ text }) => text === body)
  const select = option?.closest('select')
  if (!select || !option) throw new Error(`${body} cannot be chosen`)
  select.value = option.value
  select.dispatchEvent(new Event('change', { bubbles: true }))
  const buttons = [...document.querySelectorAll('button')]
  buttons.find(({ textContent }) => textContent.startsWith(process))?.click()
}

describe('The diagram of a process', function () {
  this.timeout(180_000)
  withBrowser()

  it('shows the live step, and leads from a fault to its element', async () => {
    await decisionsToSign(office(), ['Phê duyệt kế hoạch', 'Ban hành quy chế'])
    const administrator = await personAt('quantri.vpubnd', screen)
    const { page } = administrator
    await administrator.open('/administrator/processes')
    await page.getByRole('option', { name: body, exact: true }).waitFor({ state: 'attached' })
    await page.getByRole('button', { name: /^Văn bản đi\s*Bản/ }).waitFor()
    await page.evaluate(chooseAtOnce, [body, 'Văn bản điBản'] as const)
    await page.locator('.diagram-mark.live', { hasText: words.marks.live(2) }).waitFor()
    expect(await page.locator('.bjs-powered-by').isVisible()).to.equal(true)
    await administrator.settles()
    await administrator.picture('diagram')

    const xml = await readFile(inProject('workflows', 'outgoing', 'outgoing.bpmn'), 'utf8')
    await administrator.press(words.change)
    const give = async (text: string): Promise<void> => {
      const file = { name: 'outgoing.bpmn', mimeType: 'application/xml', buffer: Buffer.from(text) }
      await page.getByLabel(words.file).setInputFiles(file)
    }
    await give(xml.replace('default="content-returned"', ''))
    await page.locator('.diagram-mark.finding').first().waitFor()
    await page.locator('.diagram-findings').getByRole('button').first().click()
    await page.locator('.djs-element.selected').waitFor()
    await administrator.picture('diagram-fault')

    await give(xml.replaceAll(/form-check(?!e)/g, 'style-check'))
    await administrator.sees(words.noFindings)
    await administrator.press(words.rehearse)
    await administrator.sees(words.rehearsed(2, 2))
    await administrator.settles()
    await page.locator('.table').scrollIntoViewIfNeeded()
    await administrator.picture('diagram-rehearsed')
    await administrator.press(words.activate)
    await administrator.sees(words.activated(1))
    await administrator.press(words.move)
    await administrator.sees(words.fits)
    await administrator.settles()
    await administrator.picture('diagram-move')
    expect(administrator.complaints).to.deep.equal([])
    await administrator.leave()
  })
})
