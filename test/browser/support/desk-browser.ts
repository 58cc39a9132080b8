import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { inProject } from '../../../server/platform/root.ts'
import { untilDayIsLong } from '../../support/day.ts'
import { startInstallation, type Installation } from './installation.ts'
import { Person } from './person.ts'

const secondsToStart = 120
const failurePicture = inProject('out', 'browser', 'failed.png')
let installation: Installation | undefined
let browser: Browser | undefined

/** Starts an installation and a browser before the tests of a file, and stops both after them; what is left open after a test is closed, after a failure with a picture. The installation has these settings besides. */
export function withBrowser(
  settings: () => Promise<NodeJS.ProcessEnv> = () => Promise.resolve({}),
): void {
  before(async function () {
    this.timeout(secondsToStart * 1000)
    installation = await startInstallation(await settings())
    browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    })
  })
  beforeEach(untilDayIsLong)
  afterEach(async function () {
    for (const context of browser?.contexts() ?? []) {
      const [page] = context.pages()
      if (page && this.currentTest?.isFailed()) await tellScreen(page)
      await context.close()
    }
  })
  after(async () => {
    await browser?.close()
    await installation?.stop()
  })
}

// Where nobody can see the picture, the words on the screen say most of it.
async function tellScreen(page: Page): Promise<void> {
  await page.screenshot({ path: failurePicture })
  process.stdout.write(`${page.url()}\n${await page.locator('body').innerText()}\n`)
}

/** The installation that runs. */
export function running(): Installation {
  if (!installation) throw new Error('no installation runs')
  return installation
}

/** Somebody of the province, signed in before their own screen. */
export async function personAt(logIn: string, options?: BrowserContextOptions): Promise<Person> {
  return await (await atTheDoor(options)).signIn(logIn)
}

/** Somebody before the door. */
export async function atTheDoor(options?: BrowserContextOptions): Promise<Person> {
  if (!browser) throw new Error('no browser runs')
  return await Person.before(browser, running().address, options)
}
