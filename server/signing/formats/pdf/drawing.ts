import { latinBytes } from '../bytes.ts'
import { deflate } from '../primitives.ts'
import type { RevisionWriter } from './revision-writer.ts'
import { dictionaryText, numberList, referenceText, streamBody } from './syntax.ts'

/** Left, bottom, right, top in points from the page's lower left corner. */
export type Rectangle = readonly [number, number, number, number]

/** Something that places its own objects in a revision and gives the number of the first. */
export interface Placeable {
  place(writer: RevisionWriter): number
}

/** A picture in its own box, lower left corner at 0, in PDF operators with the resources they name. */
export interface Drawing {
  width: number
  height: number
  operators: string
  fonts?: Readonly<Record<string, Placeable>>
  images?: Readonly<Record<string, Placeable>>
}

/** Nothing, in a box of any size. */
export const emptyDrawing: Drawing = { width: 1, height: 1, operators: '' }

/** Places the drawing as an appearance, as large as fits into the rectangle and centred in it. */
export function placeAppearance(
  writer: RevisionWriter,
  rectangle: Rectangle,
  drawing: Drawing,
): number {
  const [left, bottom, right, top] = rectangle
  const [width, height] = [right - left, top - bottom]
  const scale = Math.min(width / drawing.width, height / drawing.height)
  const x = (width - drawing.width * scale) / 2
  const y = (height - drawing.height * scale) / 2
  const matrix = `${numberList(scale, 0, 0, scale, x, y)} cm`
  const form = {
    Type: '/XObject',
    Subtype: '/Form',
    BBox: `[${numberList(0, 0, width, height)}]`,
    Resources: dictionaryText({
      ...resources(writer, 'Font', drawing.fonts),
      ...resources(writer, 'XObject', drawing.images),
    }),
  }
  return writer.add(streamBody({ ...form, Filter: '/FlateDecode' }, compressed(drawing, matrix)))
}

const known = new WeakMap<Drawing, { matrix: string; data: Uint8Array }>()

// The same hand or seal is drawn in one size again and again.
function compressed(drawing: Drawing, matrix: string): Uint8Array {
  const before = known.get(drawing)
  if (before?.matrix === matrix) return before.data
  const content = drawing.operators === '' ? '' : `q ${matrix}\n${drawing.operators}\nQ`
  const data = deflate(latinBytes(content))
  known.set(drawing, { matrix, data })
  return data
}

function resources(
  writer: RevisionWriter,
  kind: string,
  named: Readonly<Record<string, Placeable>> | undefined,
): Record<string, string> {
  if (!named) return {}
  const placed = Object.entries(named).map(([name, thing]) => [
    name,
    referenceText(thing.place(writer)),
  ])
  return { [kind]: dictionaryText(Object.fromEntries(placed) as Record<string, string>) }
}
