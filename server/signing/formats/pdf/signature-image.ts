import { createHash } from 'node:crypto'
import type { Drawing } from './drawing.ts'
import { outlined, outlineScale } from './outline.ts'
import { numberList } from './syntax.ts'

const blue = '0.05 0.16 0.55'
const size = 24
const margin = 10

/**
 * An invented handwritten signature for a demonstration: the given name in a slanted blue hand with a
 * flourish below, the same for the same name.
 */
export function signatureImage(name: string): Drawing {
  const words = name.normalize('NFC').trim().split(/\s+/)
  const [family = '', given = ''] = [words.at(0)?.at(0), words.at(-1)]
  const hand = handOf(name)
  const text = outlined('italic', words.length > 1 ? `${family}.${given}` : given)
  const width = text.width * size * 1.15 + 4 * margin
  const letters = written(text.letters, hand)
  const start = numberList(1, hand.rise, hand.slant, 1, 2 * margin, 20)
  const operators = `${blue} rg ${blue} RG 0.55 w 1 J 1 j
q ${start} cm ${letters} Q
${flourish(width, hand)}`
  return { width, height: 62, operators }
}

interface Hand {
  slant: number
  rise: number
  sway: readonly number[]
}

// What makes one hand differ from another comes from the name alone.
function handOf(name: string): Hand {
  const [slant = 0, rise = 0, ...sway] = createHash('sha256').update(name.normalize('NFC')).digest()
  return {
    slant: 0.12 + (slant / 255) * 0.22,
    rise: 0.04 + (rise / 255) * 0.09,
    sway: sway.map((byte) => byte / 255),
  }
}

function written(letters: readonly { path: string; advance: number }[], hand: Hand): string {
  let x = 0
  return letters
    .map(({ path, advance }, index) => {
      const sway = hand.sway[index % hand.sway.length] ?? 0
      const scale = outlineScale(size * (index === 0 ? 1.4 : 0.95 + sway * 0.2))
      const place = numberList(...[1, 0, 0, 1, x, (sway - 0.5) * 3])
      x += advance * size * (index === 0 ? 1.35 : 0.98)
      return `q ${place} cm ${fine(scale)} 0 0 ${fine(scale)} 0 0 cm 14 w ${path} B Q`
    })
    .join('\n')
}

const fine = (value: number): string => value.toFixed(5)

function flourish(width: number, { sway }: Hand): string {
  const [deep = 0, wide = 0, back = 0] = sway
  const left = margin
  const right = width - margin * (0.5 + wide)
  const turn = left + (right - left) * (0.25 + back * 0.3)
  const first = numberList(
    left,
    16,
    right * 0.4,
    2 + deep * 6,
    right * 0.7,
    22,
    right,
    18 + deep * 4,
  )
  const [x0, y0, ...curve] = first.split(' ')
  const second = numberList(right + 4, 10, turn + 30, 4, turn, 8 + deep * 4)
  return `1.1 w ${x0 ?? ''} ${y0 ?? ''} m ${curve.join(' ')} c ${second} c S`
}
