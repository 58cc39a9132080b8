import { nameOf } from '../../pdf/form.ts'
import type { PdfView } from '../../pdf/pdf-view.ts'
import type { PdfStream, PdfValue } from '../../pdf/values.ts'
import { readable } from './paint.ts'

/** How opaque a picture is at a place of the unit square, from 0 to 1. */
export type Alpha = (x: number, y: number) => number

const solid = (x: number, y: number): number => (x >= 0 && x <= 1 && y >= 0 && y <= 1 ? 1 : 0)

/** The opacity of an image by its soft mask of 8 bits; one with another mask, or none, counts as opaque all over. Source: ISO 32000-2 §11.6.5.2 */
export function alphaOf(view: PdfView, image: PdfStream): Alpha {
  const mask = view.stream(image.dictionary.entries.get('SMask'))
  const shape = mask && shapeOf(view, mask)
  if (!shape) return solid
  const { data, width, height } = shape
  return (x, y) => {
    if (solid(x, y) === 0) return 0
    const column = Math.min(width - 1, Math.floor(x * width))
    const row = Math.min(height - 1, Math.floor((1 - y) * height))
    return (data[row * width + column] ?? 255) / 255
  }
}

function shapeOf(view: PdfView, mask: PdfStream) {
  const number = (key: string) => numberOf(view.under(mask.dictionary, key))
  const [width, height, bits] = [number('Width'), number('Height'), number('BitsPerComponent')]
  const isGrey = nameOf(view.under(mask.dictionary, 'ColorSpace')) === 'DeviceGray'
  const isInverted = mask.dictionary.entries.has('Decode')
  if (bits !== 8 || !isGrey || isInverted) return undefined
  const data = readable(mask)
  return data.length >= width * height && width > 0 ? { data, width, height } : undefined
}

const numberOf = (value: PdfValue | undefined): number =>
  value?.kind === 'number' ? value.value : 0
