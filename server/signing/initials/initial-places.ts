import type { Place } from '../../documents/layout/places.ts'
import type { DocumentPlaces } from '../field-places.ts'
import type { InitialStep } from './rules.ts'

const point = 72 / 25.4
const size = { width: 12 * point, height: 6 * point }
const gap = 2

/**
 * Where the initials of a body’s steps go: drafter and content at the end of the text, form at the end of the
 * recipients; beside the signature where the file does not tell. Two in one spot stand side by side.
 */
export function initialPlaces(places: DocumentPlaces, steps: readonly InitialStep[]): Place[] {
  const taken: Place[] = []
  for (const step of steps) {
    const spot = spotOf(places, step)
    const before = taken.filter(({ page, y }) => page === spot.page && y === spot.y).length
    taken.push({ ...spot, x: spot.x + before * (size.width + gap) })
  }
  return taken
}

function spotOf({ textEnd, recipientsEnd, signer }: DocumentPlaces, step: InitialStep): Place {
  const known = step === 'form-check' ? recipientsEnd : textEnd
  const rise = step === 'form-check' ? 0 : signer.height - size.height
  return known ?? { page: signer.page, x: 90, y: signer.y + rise, ...size }
}
