import { readPng, type Picture } from '../formats/pdf/png.ts'
import type { ImageFacts } from './rules.ts'

const seenOpacity = 26

/** What a PNG shows; one that is broken, too large, or of a kind that is not embedded is refused. */
export function imageFacts(png: Uint8Array): ImageFacts {
  const picture = readPng(png)
  const { width, height, opacities } = picture
  const { ink, blue, red } = countedInk(picture)
  return {
    ...{ width, height },
    inkShare: ink / (width * height),
    blueShare: blue / Math.max(ink, 1),
    redShare: red / Math.max(ink, 1),
    isTransparent: opacities !== undefined,
  }
}

function countedInk({ colours, opacities }: Picture): { ink: number; blue: number; red: number } {
  const counted = { ink: 0, blue: 0, red: 0 }
  for (let at = 0; at < colours.length; at += 3) {
    const isSeen = !opacities || (opacities[at / 3] ?? 0) >= seenOpacity
    const warmth = (colours[at] ?? 0) - (colours[at + 2] ?? 0)
    counted.ink += Number(isSeen)
    counted.blue += Number(isSeen && warmth < 0)
    counted.red += Number(isSeen && warmth > 0)
  }
  return counted
}
