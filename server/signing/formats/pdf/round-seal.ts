import type { Drawing } from './drawing.ts'
import { outlined, outlineScale } from './outline.ts'
import { numberList } from './syntax.ts'

/** Diameter of a body's seal, 36 mm, in points. */
export const sealPoints = (36 / 25.4) * 72

const red = '0.93 0.07 0.1'
const radius = sealPoints / 2
const ringRadius = radius * 0.72
const mostTurn = 1.62 * Math.PI
const largestLetters = 10.5

/** An invented round seal for a demonstration: the body's name along the ring, a star in the middle, bright red. */
export function roundSeal(bodyName: string): Drawing {
  const operators = `${red} rg ${red} RG
q ${numberList(1, 0, 0, 1, radius, radius)} cm
2 w ${circle(radius - 1.2)} S 0.6 w ${circle(radius - 3.6)} S 0.8 w ${circle(radius * 0.56)} S
${star(radius * 0.36)} f
${aroundRing(bodyName.toLocaleUpperCase('vi'))}
${footStar()}
Q`
  return { width: sealPoints, height: sealPoints, operators }
}

// Letters stand on a circle, tops outward, as large as lets the name leave the foot of the ring free.
function aroundRing(name: string): string {
  const text = outlined('bold', name)
  const size = Math.min(largestLetters, (mostTurn * ringRadius) / (text.width * 1.06))
  const step = (size * 1.06) / ringRadius
  let angle = Math.PI / 2 + (text.width * step) / 2
  return text.letters
    .map(({ path, advance }) => {
      const middle = angle - (advance * step) / 2
      angle -= advance * step
      return placedLetter(path, { middle, advance, size })
    })
    .join('\n')
}

function placedLetter(
  path: string,
  { middle, advance, size }: { middle: number; advance: number; size: number },
): string {
  const base = ringRadius - size * 0.33
  const turn = middle - Math.PI / 2
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const x = base * Math.cos(middle) - (advance * size * cos) / 2
  const y = base * Math.sin(middle) - (advance * size * sin) / 2
  const scale = outlineScale(size)
  const matrix = [cos * scale, sin * scale, -sin * scale, cos * scale].map((part) =>
    part.toFixed(6),
  )
  return `q ${matrix.join(' ')} ${numberList(x, y)} cm ${path} f Q`
}

const footStar = (): string =>
  `q ${numberList(1, 0, 0, 1, 0, -ringRadius - 1.5)} cm ${star(3.2)} f Q`

function star(outer: number): string {
  const corners = Array.from({ length: 10 }, (_, index) => {
    const length = index % 2 === 0 ? outer : outer * 0.382
    const angle = Math.PI / 2 + (index * Math.PI) / 5
    return numberList(length * Math.cos(angle), length * Math.sin(angle))
  })
  return `${corners.map((corner, index) => `${corner} ${index === 0 ? 'm' : 'l'}`).join(' ')} h`
}

// Four curves that leave the true circle by less than a thousandth of its radius.
function circle(size: number): string {
  const bend = size * 0.5523
  const curves = [
    numberList(size, bend, bend, size, 0, size),
    numberList(-bend, size, -size, bend, -size, 0),
    numberList(-size, -bend, -bend, -size, 0, -size),
    numberList(bend, -size, size, -bend, size, 0),
  ]
  return `${numberList(size, 0)} m ${curves.map((curve) => `${curve} c`).join(' ')} h`
}
