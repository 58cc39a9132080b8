import type { ProfileName } from '../profiles/profile.ts'
import { profileOf } from '../profiles/profiles.ts'
import type { Place, TextPlace } from './places.ts'

const point = 72 / 25.4
const pageHeightMm = 297

/** Where the form of a profile puts number and date, in millimetres from the page's top left. */
const spots = {
  state: { numberRightMm: 58, dateLeftMm: 128, baselineMm: 42 },
  party: { numberRightMm: 66, dateLeftMm: 130, baselineMm: 46 },
}

/** Places of a profile's form on page 1 for a file in which no text tells them. */
export function usualTextPlaces(profile: ProfileName): { number: TextPlace; date: TextPlace } {
  const { symbolForm, layout } = profileOf(profile)
  const { numberRightMm, dateLeftMm, baselineMm } = spots[symbolForm]
  const y = (pageHeightMm - baselineMm) * point
  const numberWidth = layout.numberPt * 3
  const number = textPlace(numberRightMm * point - numberWidth, y, numberWidth, layout.numberPt)
  const date = textPlace(dateLeftMm * point, y, layout.datePt * 11.2, layout.datePt)
  return {
    number: { ...number, alignment: 'right', style: 'upright' },
    date: { ...date, alignment: 'left', style: 'italic' },
  }
}

/** A line of text on a baseline, with room for what hangs below it. */
export function textPlace(x: number, y: number, width: number, fontSize: number) {
  const baseline = fontSize / 4
  return { page: 0, x, y: y - baseline, width, height: fontSize * 1.2, fontSize, baseline }
}

/** The signature's place right of the middle, above the foot of the last page. */
export function usualSignerPlace(lastPage: number): Place {
  return { page: lastPage, x: 128 * point, y: 60 * point, width: 50 * point, height: 26 * point }
}
