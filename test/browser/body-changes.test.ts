import { expect } from 'chai'
import { vi } from '../../client/words/vi.ts'
import { personAt, withBrowser } from './support/desk-browser.ts'
import { narrow, wide } from './support/person.ts'

const { bodyChanges: words, administration } = vi
const light = { colorScheme: 'light' } as const
const home = 'Sở Nội vụ tỉnh Hương Sơn'
const money = 'Sở Tài chính tỉnh Hương Sơn'

describe('The room where bodies change', function () {
  this.timeout(180_000)
  withBrowser()

  it('shows what a split would move, and a merger is confirmed as previewed', async () => {
    const keeper = await personAt('quantri.vpubnd', { ...narrow, ...light })
    const { page } = keeper
    const named = async (label: string, name: string): Promise<void> => {
      await page.getByRole('combobox', { name: label }).fill(name)
      await page.locator('.picker-list:not([hidden]) [role=option]').first().click()
    }
    await keeper.open('/administrator/body-changes')
    await page.getByLabel(words.kind).selectOption('split')
    await named(words.addEnded, 'Ủy ban nhân dân tỉnh Hương Sơn (H90)')
    for (const [place, name] of ['Hương Nam', 'Hương Bắc'].entries()) {
      await keeper.press(words.foundHeir)
      const heir = page.locator('.body-change-heir').nth(place)
      await heir.getByLabel(administration.name).fill(`Ủy ban nhân dân tỉnh ${name}`)
      await heir.getByLabel(administration.code, { exact: true }).fill(`H9${String(place + 1)}`)
      await heir.getByLabel(administration.organCode).fill('UBND')
    }
    await page.getByLabel(words.instrument).fill('202/2026/QH16')
    await keeper.press(words.preview)
    await page.getByLabel(`${words.to}: Phòng Tổng hợp`).selectOption('1')
    await keeper.sees(words.places)
    await keeper.settles()
    await keeper.picture('body-change-split-phone')
    await page.setViewportSize(wide.viewport ?? { width: 1440, height: 860 })
    await page.locator('.body-change-tallies').scrollIntoViewIfNeeded()
    await keeper.picture('body-change-split')

    await page.getByLabel(words.kind).selectOption('merge')
    for (const name of ['Hương Nam', 'Hương Bắc'])
      await page.locator('.body-change-heir', { hasText: name }).getByRole('button').click()
    await page.locator('.body-change-chosen').getByRole('button').first().click()
    await named(words.addEnded, home)
    await named(words.addHeir, money)
    await keeper.press(words.preview)
    await keeper.press(words.confirm)
    await keeper.sees(words.made)
    await page.locator('.timeline', { hasText: money }).waitFor()
    expect(keeper.complaints).to.deep.equal([])
    await keeper.leave()
  })
})
