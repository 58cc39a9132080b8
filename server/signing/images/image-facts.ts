import { readPng } from '../formats/pdf/png.ts'
import type { ImageFacts } from './rules.ts'

const seenOpacity = 26

/** What a PNG shows; one that is broken, too large, or of a kind that is not embedded is refused. */
export function imageFacts(png: Uint8Array): ImageFacts {
  const { width, height, colours, opacities } = readPng(png)
  const counted = { ink: 0, blue: 0, red: 0 }
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    if ((opacities?.[pixel] ?? 255) < seenOpacity) continue
    const [red = 0, , blue = 0] = colours.subarray(pixel * 3, pixel * 3 + 3)
    counted.ink += 1
    if (blue > red) counted.blue += 1
    if (red > blue) counted.red += 1
  }
  const ink = Math.max(counted.ink, 1)
  return {
    ...{ width, height },
    inkShare: counted.ink / (width * height),
    blueShare: counted.blue / ink,
    redShare: counted.red / ink,
    isTransparent: opacities !== undefined,
  }
}
