import { expect } from 'chai'
import { en } from '../../client/words/en.ts'
import { vi } from '../../client/words/vi.ts'
import { Office } from '../../bin/demo/office.ts'
import { tell } from '../../bin/demo/story.ts'
import { demonstrationPassword } from '../../server/agencies/demonstration/province.data.ts'
import { atTheDoor, personAt, running, withBrowser } from './support/desk-browser.ts'
import { narrow, wide } from './support/person.ts'

const rooms: readonly (readonly [logIn: string, paths: readonly string[]])[] = [
  [
    'vanthu.ubnd',
    ['/clerk/incoming?tab=registered', '/clerk/outgoing?all=yes', '/clerk/registers'],
  ],
  [
    'chuyenvien.ubnd',
    ['/dossiers', '/officer/drafts?all=yes', '/officer/drafts/new', '/officer/tasks'],
  ],
  ['truongphong.ubnd', ['/leader/checks']],
  ['chutich.ubnd', ['/leader/signing', '/leader/directing']],
  ['thanhtravien.ttt', ['/auditor/oversight', '/auditor/journal']],
  ['quantri.vpubnd', ['/administrator/agencies', '/administrator/people']],
]

const screens = [
  ['wide', { ...wide, colorScheme: 'light' }],
  ['wide-dark', { ...wide, colorScheme: 'dark' }],
  ['narrow', { ...narrow, colorScheme: 'light' }],
] as const

describe('The desks', function () {
  this.timeout(120_000)
  withBrowser()
  before(async () => {
    const { address, dataFolder } = running()
    await tell(new Office({ address, password: demonstrationPassword, dataFolder }))
  })

  for (const [screen, options] of screens) {
    for (const [logIn, paths] of rooms) {
      it(`hinder nobody on a ${screen} screen: ${paths.join(' ')}`, async () => {
        const person = await personAt(logIn, options)
        for (const path of paths) {
          await person.open(path)
          await person.settles()
          await person.picture(`${path.slice(1).replace(/\W+/g, '-')}-${screen}`)
        }
        expect(person.complaints).to.deep.equal([])
        await person.leave()
      })
    }
  }

  it('come up once after signing in, so that no key pressed there is lost', async () => {
    const officer = await personAt('chuyenvien.tu')
    const rooms = officer.page.getByRole('navigation', { name: vi.shell.desks })
    const shown = await rooms.elementHandle()
    await officer.settles()
    expect(await shown.evaluate((element) => element.isConnected)).to.equal(true)
    await officer.leave()
  })

  it('fill the form of the door from the people of the demonstration', async () => {
    const visitor = await atTheDoor()
    await visitor.page.getByRole('button', { name: /vanthu\.tu$/ }).click()
    await visitor.picture('door')
    await visitor.press(vi.signIn.submit)
    await visitor.sees(vi.desks.outgoing)
    await visitor.leave()
  })

  it('are walked by J and K, and explain their keys by ?', async () => {
    const auditor = await personAt('thanhtravien.ttt')
    const { page } = auditor
    const chosen = page.locator('.item[aria-current]')
    await chosen.waitFor()
    const first = await chosen.innerText()
    await page.keyboard.press('j')
    await page.locator('.item[aria-current]').and(page.locator(':nth-child(2)')).waitFor()
    await page.keyboard.press('k')
    await page.locator('.item[aria-current]').and(page.locator(':nth-child(1)')).waitFor()
    expect(await chosen.innerText()).to.equal(first)
    await page.keyboard.press('?')
    await auditor.sees(vi.keys)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await auditor.leave()
  })

  it('speak English to whoever chose it, also after signing in again', async () => {
    const clerk = await personAt('vanthu.mttq')
    await clerk.press('EN')
    await clerk.sees(en.desks.outgoing)
    await clerk.press(en.shell.signOut)
    await clerk.sees(en.signIn.logIn)
    await clerk.leave()
    const again = await atTheDoor()
    await again.page.getByLabel(vi.signIn.logIn).fill('vanthu.mttq')
    await again.page.getByLabel(vi.signIn.password).fill(demonstrationPassword)
    await again.press(vi.signIn.submit)
    await again.sees(en.desks.outgoing)
    await again.leave()
  })

  it('lead back to where one was after a session has ended', async () => {
    const clerk = await personAt('vanthu.ubnd')
    await clerk.open('/clerk/registers')
    await clerk.page.context().clearCookies()
    await clerk.page.reload()
    await clerk.signIn('vanthu.ubnd')
    await clerk.sees(vi.registers.print)
    await clerk.leave()
  })
})
