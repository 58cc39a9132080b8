import { PdfProblem } from './pdf-problem.ts'
import { inflate } from '../primitives.ts'
import { unfiltered } from './stream-data.ts'

/** A picture of 8 bits a channel: red, green, blue for each pixel, and opacities where not all are full. */
export interface Picture {
  width: number
  height: number
  colours: Uint8Array
  opacities?: Uint8Array
}

const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 }
const mostPixels = 16_000_000

/** Reads a PNG of grey or colour with 8 bits a channel, not interlaced; others are refused. Source: PNG (ISO 15948) */
export function readPng(png: Uint8Array): Picture {
  const buffer = Buffer.from(png.buffer, png.byteOffset, png.length)
  if (buffer.toString('latin1', 1, 4) !== 'PNG' || buffer.length < 33) refuse('no PNG')
  const [width, height] = [buffer.readUInt32BE(16), buffer.readUInt32BE(20)]
  const channels = channelsOf[buffer.readUInt8(25)] ?? refuse('a palette')
  if (buffer.readUInt8(24) !== 8 || buffer.readUInt8(28) !== 0) refuse('16 bits or interlaced')
  if (width * height > mostPixels) refuse('too large')
  const rowLength = width * channels
  const data = unfiltered(inflated(buffer, height * (rowLength + 1)), rowLength, channels)
  if (data.length !== width * height * channels) refuse('rows are missing')
  return { width, height, ...split(data, channels) }
}

// A small file may not swell to more than its rows need.
function inflated(png: Buffer, mostBytes: number): Uint8Array {
  try {
    return inflate(imageData(png), mostBytes)
  } catch {
    return refuse('its data cannot be read')
  }
}

function imageData(buffer: Buffer): Buffer {
  const chunks: Buffer[] = []
  for (let at = 8; at + 8 <= buffer.length;) {
    const length = buffer.readUInt32BE(at)
    const type = buffer.toString('latin1', at + 4, at + 8)
    if (type === 'IDAT') chunks.push(buffer.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  return Buffer.concat(chunks)
}

function split(data: Uint8Array, channels: number): Pick<Picture, 'colours' | 'opacities'> {
  const pixels = data.length / channels
  const isGrey = channels < 3
  const colours = new Uint8Array(pixels * 3)
  for (let at = 0; at < colours.length; at++) {
    const pixel = Math.floor(at / 3)
    colours[at] = data[pixel * channels + (isGrey ? 0 : at % 3)] ?? 0
  }
  if (channels % 2 === 1) return { colours }
  const opacities = Uint8Array.from(
    { length: pixels },
    (_, pixel) => data[(pixel + 1) * channels - 1] ?? 0,
  )
  return { colours, opacities }
}

function refuse(detail: string): never {
  throw new PdfProblem('pdf.image_unsupported', detail)
}
