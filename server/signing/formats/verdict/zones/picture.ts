import { nameOf } from '../../pdf/form.ts'
import type { PdfView } from '../../pdf/pdf-view.ts'
import type { PdfStream, PdfValue } from '../../pdf/values.ts'
import { toneOf, type Ink, type Tone } from './ink.ts'
import { readable } from './paint.ts'

/** What a picture paints at a place of the unit square. */
export type Picture = (x: number, y: number) => Ink

interface Samples {
  data: Uint8Array
  width: number
  height: number
  /** Bytes a place. */
  each: number
}

/**
 * The ink of an image: its colours where they are grey or red, green and blue of 8 bits, its opacity by its soft
 * mask of 8 bits; one with another mask, or none, counts as opaque all over. A stencil paints with what fills.
 * Source: ISO 32000-2 §8.9.5, §11.6.5.2
 */
export function pictureOf(view: PdfView, image: PdfStream, filling: Tone): Picture {
  const mask = view.stream(image.dictionary.entries.get('SMask'))
  const shape = mask && samplesOf(view, mask)
  const opacity = shape?.each === 1 ? shape : undefined
  const isStencil = view.under(image.dictionary, 'ImageMask')?.kind === 'boolean'
  const colours = isStencil ? undefined : samplesOf(view, image)
  const flat = isStencil ? filling : 'unknown'
  return (x, y) => ({
    opacity: opacity ? (sample(opacity, x, y, 0) ?? 255) / 255 : 1,
    tone: colours ? toneAt(colours, x, y) : flat,
  })
}

function toneAt(samples: Samples, x: number, y: number): Tone {
  const at = (channel: number) => (sample(samples, x, y, channel) ?? 255) / 255
  return samples.each === 1 ? toneOf(at(0), at(0), at(0)) : toneOf(at(0), at(1), at(2))
}

function sample(samples: Samples, x: number, y: number, channel: number): number | undefined {
  const { data, width, height, each } = samples
  const column = Math.max(0, Math.min(width - 1, Math.floor(x * width)))
  const row = Math.max(0, Math.min(height - 1, Math.floor((1 - y) * height)))
  return data[(row * width + column) * each + channel]
}

const bytesEach: Readonly<Record<string, number>> = { DeviceGray: 1, DeviceRGB: 3 }

function samplesOf(view: PdfView, image: PdfStream): Samples | undefined {
  const { dictionary } = image
  const number = (key: string) => numberOf(view.under(dictionary, key))
  const [width, height, bits] = [number('Width'), number('Height'), number('BitsPerComponent')]
  const each =
    bytesEach[nameOf(view.under(dictionary, 'ColorSpace')) ?? ''] ?? profiled(view, image)
  if (bits !== 8 || !each || dictionary.entries.has('Decode')) return undefined
  const data = readable(image)
  return isWhole(data, width, height * each) ? { data, width, height, each } : undefined
}

const isWhole = (data: Uint8Array, width: number, rest: number): boolean =>
  width > 0 && rest > 0 && data.length >= width * rest

// With a profile, by the number of its components.
function profiled(view: PdfView, { dictionary }: PdfStream): number | undefined {
  const [kind, profile] = view.items(dictionary.entries.get('ColorSpace'))
  if (nameOf(kind) !== 'ICCBased') return undefined
  const stream = view.stream(profile)
  const components = numberOf(stream && view.under(stream.dictionary, 'N'))
  return components === 1 || components === 3 ? components : undefined
}

const numberOf = (value: PdfValue | undefined): number =>
  value?.kind === 'number' ? value.value : 0
