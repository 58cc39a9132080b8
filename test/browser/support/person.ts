import axe from 'axe-core'
import { expect } from 'chai'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { demonstrationPassword } from '../../../server/agencies/demonstration/province.data.ts'
import { inProject } from '../../../server/platform/root.ts'
import { vi } from '../../../client/words/vi.ts'

const millisecondsToDraw = 300
// However busy the machine: what comes at all comes long before.
const mostSeconds = 90
const pictures = inProject('out', 'browser')

/** The screen that most have. */
export const wide: BrowserContextOptions = { viewport: { width: 1440, height: 860 } }
/** The screen of a phone. */
export const narrow: BrowserContextOptions = { viewport: { width: 390, height: 844 } }

/** By how many pixels the page is wider than the screen. */
const overhang = (): number => document.documentElement.scrollWidth - innerWidth

/** Somebody before their screen. */
export class Person {
  readonly page: Page
  readonly #address: string
  /** What the browser complained of, and every address outside the installation that was asked. */
  readonly complaints: string[] = []

  private constructor(page: Page, address: string) {
    this.page = page
    this.#address = address
    page.on('pageerror', (problem) => this.complaints.push(problem.message))
    page.on('console', (line) => {
      if (line.type() === 'error' && !line.text().includes('401')) this.complaints.push(line.text())
    })
    page.on('request', (request) => {
      if (!/^(blob:|data:)/.test(request.url()) && !request.url().startsWith(address)) {
        this.complaints.push(`asked ${request.url()}`)
      }
    })
  }

  /** Opens the door of the installation in a browser of one's own. */
  static async before(
    browser: Browser,
    address: string,
    options: BrowserContextOptions = wide,
  ): Promise<Person> {
    const context = await browser.newContext({ locale: 'vi-VN', ...options })
    context.setDefaultTimeout(mostSeconds * 1000)
    const person = new Person(await context.newPage(), address)
    await person.page.goto(address)
    return person
  }

  /** Signs in with the log-in that the demonstration lists. */
  async signIn(logIn: string): Promise<this> {
    await this.page.getByLabel(vi.signIn.logIn).fill(logIn)
    await this.page.getByLabel(vi.signIn.password).fill(demonstrationPassword)
    await this.press(vi.signIn.submit)
    // The door leads on to the first room of the desk; a key pressed on the way there would be lost.
    const rooms = this.page.getByRole('navigation', { name: vi.shell.desks })
    await rooms.locator('[aria-current="page"]').waitFor()
    return this
  }

  /** Opens a room by its address. */
  async open(path: string): Promise<void> {
    await this.page.goto(this.#address + path)
    await this.page.getByRole('heading', { level: 1 }).first().waitFor()
  }

  /** Presses the button with this name. */
  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).first().click()
  }

  /** Presses the button with this name in the dialog at hand, and waits until the dialog has closed. */
  async confirm(name: string): Promise<void> {
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('button', { name, exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  /** Waits until the page says this. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor()
  }

  /** Waits until pages of the document at hand are drawn. */
  async seesPages(): Promise<void> {
    await this.page.locator('.pdf canvas').first().waitFor()
    await this.settles()
  }

  /** Waits until nothing is loading any more, by the page's own word. */
  async settles(): Promise<void> {
    await this.page.waitForFunction(
      (loading) =>
        ![...document.querySelectorAll('[role=status]')].some(
          (each) => each.textContent === loading,
        ),
      vi.loading,
    )
    await this.page.waitForTimeout(millisecondsToDraw)
  }

  /** Keeps a picture of the screen in `out/browser/`; nothing on it may hinder anybody from using it, or lie beside the screen. */
  async picture(name: string): Promise<void> {
    await mkdir(pictures, { recursive: true })
    await this.page.screenshot({ path: join(pictures, `${name}.png`) })
    expect(await this.findings(), name).to.deep.equal([])
    expect(await this.page.evaluate(overhang), name).to.equal(0)
  }

  /** What axe finds, a line for each rule broken. */
  private async findings(): Promise<string[]> {
    // Through the debugger, so that the page keeps its own strict policy.
    const debuggerOf = await this.page.context().newCDPSession(this.page)
    const run = async (expression: string) =>
      await debuggerOf.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })
    await run(axe.source)
    const { result } = await run(
      `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`,
    )
    return result.value as string[]
  }

  /** Leaves. */
  async leave(): Promise<void> {
    await this.page.context().close()
  }
}
