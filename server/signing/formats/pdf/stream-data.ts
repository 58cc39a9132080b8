import * as zlib from '../primitives.ts'
import { damaged } from './pdf-problem.ts'
import { naturalNumber } from './parser.ts'
import type { PdfDictionary, PdfStream, PdfValue } from './values.ts'

const mostBytes = 256 * 1024 * 1024

/** The decoded data of a structural stream: plain or Flate, PNG predictors undone; other filters are refused. */
export function streamData(stream: PdfStream): Uint8Array {
  const { entries } = stream.dictionary
  const filter = single(entries.get('Filter'))
  if (!filter) return stream.data
  if (filter.kind !== 'name' || filter.value !== 'FlateDecode') damaged('a filter is not Flate')
  const parameters = single(entries.get('DecodeParms'))
  return unpredicted(
    inflate(stream.data),
    parameters?.kind === 'dictionary' ? parameters : undefined,
  )
}

function single(value: PdfValue | undefined): PdfValue | undefined {
  if (value?.kind !== 'array') return value?.kind === 'null' ? undefined : value
  return value.items.length > 1
    ? damaged('a structural stream has several filters')
    : value.items[0]
}

/** Inflates zlib data, up to 256 MiB. */
export function inflate(data: Uint8Array): Uint8Array {
  try {
    return zlib.inflate(data, mostBytes)
  } catch (cause) {
    return damaged('compressed data cannot be read', { cause })
  }
}

function unpredicted(data: Uint8Array, parameters: PdfDictionary | undefined): Uint8Array {
  const number = (key: string, usual: number) =>
    parameters?.entries.has(key) ? naturalNumber(parameters.entries.get(key), key) : usual
  const predictor = number('Predictor', 1)
  if (predictor === 1) return data
  if (predictor < 10) damaged('a predictor is not of PNG')
  const bits = number('Colors', 1) * number('BitsPerComponent', 8)
  return unfiltered(data, Math.ceil((bits * number('Columns', 1)) / 8), Math.ceil(bits / 8))
}

/** Undoes the PNG filters of rows that each begin with their filter type. Source: PNG (ISO 15948) §9.2 */
export function unfiltered(data: Uint8Array, rowLength: number, pixelLength: number): Uint8Array {
  const rows = Math.floor(data.length / (rowLength + 1))
  const result = new Uint8Array(rows * rowLength)
  let above: Uint8Array = new Uint8Array(rowLength)
  for (let row = 0; row < rows; row++) {
    const start = row * (rowLength + 1)
    const target = result.subarray(row * rowLength, (row + 1) * rowLength)
    target.set(data.subarray(start + 1, start + 1 + rowLength))
    undo(data[start] ?? 0, { target, above, pixelLength })
    above = target
  }
  return result
}

interface Row {
  target: Uint8Array
  above: Uint8Array
  pixelLength: number
}

type Prediction = (left: number, above: number, corner: number) => number

const predictions: readonly Prediction[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
]

function undo(type: number, { target, above, pixelLength }: Row): void {
  const predict = predictions[type] ?? damaged('an unknown PNG filter')
  if (type === 0) return
  for (let at = 0; at < target.length; at++) {
    const left = target[at - pixelLength] ?? 0
    const predicted = predict(left, above[at] ?? 0, above[at - pixelLength] ?? 0)
    target[at] = (target[at] ?? 0) + predicted
  }
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((near) => Math.abs(estimate - near))
  if (Number(toLeft) <= Number(toAbove) && Number(toLeft) <= Number(toCorner)) return left
  return Number(toAbove) <= Number(toCorner) ? above : corner
}
