import { join } from 'node:path'
import { running } from './desk-browser.ts'
import type { Person } from './person.ts'

/** Where the key file of somebody of the demonstration lies, as the dialog that asks for it says. */
export async function keyFileOf({ page }: Person): Promise<string> {
  const note = await page.getByText(/keys\/people\/\d+\.p12/).innerText()
  const [, name = ''] = /(\d+\.p12)/.exec(note) ?? []
  return join(running().dataFolder, 'keys', 'people', name)
}
