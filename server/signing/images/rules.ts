import { reasons, type Reason } from '../../platform/refusal.ts'

/** What an image shows, counted over its pixels. */
export interface ImageFacts {
  /** Pixels. */
  width: number
  height: number
  /** Share of pixels that are seen: more than a tenth opaque. */
  inkShare: number
  /** Share of the seen pixels whose blue outweighs red, and the other way round. */
  blueShare: number
  redShare: number
  isTransparent: boolean
}

const leastSide = 60
const mostSide = 2400
const leastInk = 0.002
const mostInk = 0.6
const mostly = 0.9

/** Reasons why an image is no handwritten signature: blue ink on a transparent ground. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.7c */
export function whyNotSignatureImage(facts: ImageFacts): Reason[] {
  return reasons(...usual(facts), [facts.blueShare < mostly, 'image.not_blue'])
}

/** Reasons why an image is no seal: red on a transparent ground, as high as wide. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.8 */
export function whyNotSealImage(facts: ImageFacts): Reason[] {
  const { width, height } = facts
  const isSquare = Math.abs(width - height) <= Math.max(width, height) * 0.05
  return reasons(
    ...usual(facts),
    [facts.redShare < mostly, 'image.not_red'],
    [!isSquare, 'image.not_square'],
  )
}

function usual({ width, height, isTransparent, inkShare }: ImageFacts) {
  const isSized = [width, height].every((side) => side >= leastSide && side <= mostSide)
  return [
    [!isSized, 'image.wrong_size'],
    [!isTransparent, 'image.not_transparent'],
    [isTransparent && (inkShare < leastInk || inkShare > mostInk), 'image.empty_or_full'],
  ] as const
}
