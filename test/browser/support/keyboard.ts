import type { Person } from './person.ts'

const mostSteps = 80

/** Steps by Tab, or by another key, until the button, field or choice with this name has the focus. */
export async function stepTo(
  { page }: Person,
  role: 'button' | 'link' | 'radio' | 'textbox' | 'combobox',
  name: string | RegExp,
  key = 'Tab',
): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true }).and(page.locator(':focus'))
  for (let steps = 0; steps < mostSteps; steps += 1) {
    if ((await wanted.count()) > 0) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not reach ${String(name)}`)
}

/** Steps to a button and presses it by Enter. */
export async function enter(person: Person, name: string): Promise<void> {
  await stepTo(person, 'button', name)
  await person.page.keyboard.press('Enter')
}

/** Presses the key of an act and waits for the dialog that asks more. */
export async function pressForDialog({ page }: Person, key: string): Promise<void> {
  await page.keyboard.press(key)
  await page.getByRole('dialog').waitFor()
}
