/** What paint is to a reader: it hides print, reads as print, or is told from it; unknown where it cannot be read. */
export type Tone = 'light' | 'dark' | 'coloured' | 'unknown'

/** Paint as it lies on what is under it. */
export interface Ink {
  tone: Tone
  /** From 0 to 1. */
  opacity: number
}

const leastLight = 0.75
const mostDark = 0.45
const mostGrey = 0.25

/** The tone of red, green and blue from 0 to 1. */
export function toneOf(red: number, green: number, blue: number): Tone {
  if (0.3 * red + 0.59 * green + 0.11 * blue >= leastLight) return 'light'
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)]
  return most <= mostDark && most - least <= mostGrey ? 'dark' : 'coloured'
}

/** The tone of one, three or four components: grey, red with green and blue, or the inks of print. Source: ISO 32000-2 §8.6.4 */
export function toneOfComponents(components: readonly number[]): Tone {
  const [one = 0, two = 0, three = 0, black = 0] = components
  if (components.length === 1) return toneOf(one, one, one)
  if (components.length === 3) return toneOf(one, two, three)
  if (components.length !== 4) return 'unknown'
  const shown = (ink: number): number => (1 - ink) * (1 - black)
  return toneOf(shown(one), shown(two), shown(three))
}

const darkening: readonly string[] = ['Multiply', 'Darken', 'ColorBurn']

/**
 * What paint does by the name of its blend mode: one that darkens hides nothing and leaves only what is dark;
 * of any other but the usual nobody knows, so it may wipe out. Source: ISO 32000-2 §11.3.5
 */
export function blended(tone: Tone, mode: string): { tone: Tone; hides: boolean } {
  if (mode === 'Normal' || mode === 'Compatible') return { tone, hides: true }
  return darkening.includes(mode) ? { tone, hides: false } : { tone: 'light', hides: true }
}
