import type { Drawing, Placeable } from './drawing.ts'
import { readPng, type Picture } from './png.ts'
import type { RevisionWriter } from './revision-writer.ts'
import { flateBody, numberList, referenceText } from './syntax.ts'

const drawn = new WeakMap<Uint8Array, Drawing>()

/** A PNG as a drawing of one point for each pixel; transparency is kept. Interlaced, 16-bit and palette images are refused. */
export function pngDrawing(png: Uint8Array): Drawing {
  const before = drawn.get(png)
  if (before) return before
  const drawing = drawingOf(readPng(png))
  drawn.set(png, drawing)
  return drawing
}

/** The same on white, without transparency, which PDF/A-1 forbids. Source: ISO 19005-1 §6.4 */
export function opaquePngDrawing(png: Uint8Array): Drawing {
  const { opacities, colours, ...size } = readPng(png)
  if (!opacities) return drawingOf({ ...size, colours })
  const onWhite = colours.map((colour, at) => {
    const opacity = opacities[Math.floor(at / 3)] ?? 0
    return Math.round((colour * opacity + 255 * (255 - opacity)) / 255)
  })
  return drawingOf({ ...size, colours: onWhite })
}

function drawingOf(picture: Picture): Drawing {
  const { width, height } = picture
  const operators = `${numberList(width, 0, 0, height, 0, 0)} cm /I Do`
  return { width, height, operators, images: { I: placeable(picture) } }
}

function placeable({ width, height, colours, opacities }: Picture): Placeable {
  const shape = { Width: String(width), Height: String(height), BitsPerComponent: '8' }
  const image = { Type: '/XObject', Subtype: '/Image', ...shape }
  const mask = opacities && flateBody({ ...image, ColorSpace: '/DeviceGray' }, opacities)
  const body = (transparency: Record<string, string>) =>
    flateBody({ ...image, ColorSpace: '/DeviceRGB', ...transparency }, colours)
  const opaque = mask ? undefined : body({})
  return {
    place: (writer: RevisionWriter) =>
      writer.add(opaque ?? body(mask ? { SMask: referenceText(writer.add(mask)) } : {})),
  }
}
