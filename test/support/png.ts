import { crc32, deflateSync } from 'node:zlib'

/** What colour a pixel has: red, green, blue, opacity. */
export type Pixel = readonly [number, number, number, number]

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A PNG of red, green, blue and opacity, each pixel as told. */
export function png(width: number, height: number, pixel: (x: number, y: number) => Pixel): Buffer {
  const rows = Array.from({ length: height }, (_, y) => [
    0,
    ...Array.from({ length: width }, (_each, x) => pixel(x, y)).flat(),
  ])
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const data = deflateSync(Buffer.from(rows.flat()))
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND')])
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

const clear: Pixel = [0, 0, 0, 0]

/** A wave of ink of this colour on a transparent ground. */
export function inked(
  colour: readonly [number, number, number],
  width = 300,
  height = 120,
): Buffer {
  return png(width, height, (x, y) => {
    const line = height / 2 + Math.sin(x / 18) * (height / 3)
    return Math.abs(y - line) < 4 ? [...colour, 255] : clear
  })
}

/** A disk of this colour on a transparent ground. */
export function disk(colour: readonly [number, number, number], side = 200): Buffer {
  return png(side, side, (x, y) => {
    const far = Math.hypot(x - side / 2, y - side / 2) / (side / 2)
    return far < 0.98 && far > 0.75 ? [...colour, 220] : clear
  })
}
