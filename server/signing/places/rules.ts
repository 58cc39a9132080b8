import { reasons, type Reason } from '../../platform/refusal.ts'

/** A rectangle: points from the page’s bottom left. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** What stands on a page already. */
export interface PageFacts {
  width: number
  height: number
  /** The lines of print, from the depth of their letters to their height. */
  texts: readonly Box[]
  /** Signatures, stamps and other annotations. */
  stamps: readonly Box[]
}

/** Sizes that a rectangle may have. */
export interface Sizes {
  least: { width: number; height: number }
  most: { width: number; height: number }
}

const point = 72 / 25.4
const seal = 36 * point
const tolerance = 0.75

/** The sizes of a handwritten signature’s rectangle: 20 x 8 mm to 80 x 45 mm. */
export const signerSizes: Sizes = {
  least: { width: 20 * point, height: 8 * point },
  most: { width: 80 * point, height: 45 * point },
}

/** The sizes of the rectangle that one line of text fills: 6 x 3 mm to 100 x 12 mm. */
export const lineSizes: Sizes = {
  least: { width: 6 * point, height: 3 * point },
  most: { width: 100 * point, height: 12 * point },
}

/**
 * Reasons why a rectangle may not be put where somebody moved it: off its page, over print, over another stamp,
 * or out of size. A signer’s seal must fit beside it, but may lie over print as a seal does.
 */
export function whyNotPlace(
  box: Box,
  page: PageFacts | undefined,
  { sizes, others, hasSeal }: { sizes: Sizes; others: readonly Box[]; hasSeal: boolean },
): Reason[] {
  if (!page) return ['signing.place_off_the_page']
  const isOn = lies(box, page) && (!hasSeal || lies(sealOf(box), page))
  const isTall = box.height < sizes.least.height || box.height > sizes.most.height
  const isWide = box.width < sizes.least.width || box.width > sizes.most.width
  return reasons(
    [!isOn, 'signing.place_off_the_page'],
    [isTall || isWide, 'signing.place_wrong_size'],
    [page.texts.some((text) => overlap(text, box)), 'signing.place_over_text'],
    [[...page.stamps, ...others].some((one) => overlap(one, box)), 'signing.place_over_stamp'],
  )
}

const sealOf = ({ x, y, width, height }: Box): Box => ({
  x: x + width / 3 - seal,
  y: y + height / 2 - seal / 2,
  width: seal,
  height: seal,
})

const lies = ({ x, y, width, height }: Box, page: { width: number; height: number }): boolean =>
  x >= 0 && y >= 0 && x + width <= page.width && y + height <= page.height

function overlap(one: Box, other: Box): boolean {
  const wide = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const tall = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return wide > tolerance && tall > tolerance
}
