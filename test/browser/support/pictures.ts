import { narrow, wide, type Person } from './person.ts'

const sizes = { wide: { width: 1440, height: 860 }, narrow: { width: 390, height: 844 } }

/** Gives somebody the screen of a desk or of a telephone. */
export async function onScreen({ page }: Person, screen: 'wide' | 'narrow'): Promise<void> {
  const { viewport } = screen === 'wide' ? wide : narrow
  await page.setViewportSize(viewport ?? sizes[screen])
}

/** Pictures of a screen on a desk and on a telephone. */
export async function pictures(person: Person, name: string): Promise<void> {
  await person.picture(name)
  await onScreen(person, 'narrow')
  await person.picture(`${name}-narrow`)
  await onScreen(person, 'wide')
}

/** A picture of the same screen in English. */
export async function inEnglish(person: Person, name: string): Promise<void> {
  await person.press('EN')
  await person.settles()
  await person.picture(name)
  await person.press('VI')
  await person.settles()
}
