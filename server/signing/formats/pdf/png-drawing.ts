import type { Drawing, Placeable } from './drawing.ts'
import { readPng, type Picture } from './png.ts'
import type { RevisionWriter } from './revision-writer.ts'
import { flateBody, numberList, referenceText } from './syntax.ts'

const drawn = new WeakMap<Uint8Array, Drawing>()

/** A PNG as a drawing of one point for each pixel; transparency is kept. Interlaced, 16-bit and palette images are refused. */
export function pngDrawing(png: Uint8Array): Drawing {
  const before = drawn.get(png)
  if (before) return before
  const picture = readPng(png)
  const { width, height } = picture
  const operators = `${numberList(width, 0, 0, height, 0, 0)} cm /I Do`
  const drawing = { width, height, operators, images: { I: placeable(picture) } }
  drawn.set(png, drawing)
  return drawing
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
