import type { showPlaces } from '../../../server/signing/places/contract.ts'
import type { ReplyOf } from '../../../server/platform/endpoint.ts'

/** Where everything will stand on a document, as the server found it. */
export type Places = ReplyOf<typeof showPlaces>

/** A rectangle on a page, counted from 0: points from the page's bottom left. */
export type Place = Places['seal']

/** What a signer may move. */
export type Name = 'signer' | 'number' | 'date'

/** What was moved, and where to; the rest stays where it was found. */
export type Moved = Partial<Record<Name, Place>>

/** A millimetre in points. */
export const millimetre = 72 / 25.4

/** The rectangle of the seal that goes with a signature: its right edge a third into it, centred on its height. */
export function sealBeside(signer: Place, { width: side }: Place): Place {
  const x = signer.x + signer.width / 3 - side
  return {
    page: signer.page,
    x,
    y: signer.y + signer.height / 2 - side / 2,
    width: side,
    height: side,
  }
}

/** A step to another place, or to another page, by keys or hand: points to the right and upward. */
export interface Step {
  right: number
  up: number
  pages?: number
}

/** The place after a step; it goes no further than its page, and a signature no further than its seal can go with it. */
export function stepped(
  place: Place,
  step: Step,
  { pages, seal }: { pages: Places['pages']; seal: Place | undefined },
): Place {
  const page = between(0, place.page + (step.pages ?? 0), pages.length - 1)
  const { width, height } = pages[page] ?? { width: 0, height: 0 }
  const around = seal
    ? sealBeside({ ...place, x: 0, y: 0 }, seal)
    : { x: 0, y: 0, height: place.height }
  const lowest = Math.max(0, -around.y)
  const highest = height - Math.max(place.height, around.y + around.height)
  return {
    ...place,
    page,
    x: between(Math.max(0, -around.x), place.x + step.right, width - place.width),
    y: between(lowest, place.y + step.up, highest),
  }
}

const between = (least: number, value: number, most: number): number =>
  Math.max(least, Math.min(value, most))
