import { deflateSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { pngDrawing } from '../../../server/signing/formats/pdf/png-drawing.ts'
import { readPng } from '../../../server/signing/formats/pdf/png.ts'
import { prepareSignature } from '../../../server/signing/formats/pdf/prepare-signature.ts'
import { roundSeal, sealPoints } from '../../../server/signing/formats/pdf/round-seal.ts'
import { sealRectangle } from '../../../server/signing/formats/pdf/seal-place.ts'
import { signatureImage } from '../../../server/signing/formats/pdf/signature-image.ts'
import { linesDrawing } from '../../../server/signing/formats/pdf/text-drawing.ts'
import type { Drawing } from '../../../server/signing/formats/pdf/drawing.ts'
import { draft, isInstalled, now, reasonOf, told, written } from './desk.ts'

const colourWithOpacity = 6
const palette = 3

/** A PNG of two by two pixels, its rows under the filter "above". */
function png(type: number, rows: readonly number[][]): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(2, 0)
  header.writeUInt32BE(2, 4)
  header.set([8, type, 0, 0, 0], 8)
  const data = deflateSync(Buffer.from(rows.flatMap((row) => [2, ...row])))
  const chunks = [chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks])
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)])
}

const blot = png(colourWithOpacity, [
  [0, 0, 200, 255, 0, 0, 200, 0],
  [10, 0, 0, 0, 10, 0, 0, 9],
])

async function drawn(drawing: Drawing): Promise<Uint8Array> {
  const place = { page: 0, rectangle: [100, 300, 300, 500] as const }
  const request = { field: 'signer', at: now, place, appearance: drawing }
  return prepareSignature(await draft(), request).prepared
}

/** Counts the pixels of the first page that the test holds for. */
async function pixels(drawing: Drawing, holds: (rgb: number[]) => boolean): Promise<number> {
  const path = written('drawn.pdf', await drawn(drawing))
  told('pdftoppm', '-r', '36', '-f', '1', '-l', '1', '-singlefile', path, path)
  const picture = readFileSync(`${path}.ppm`)
  const [head = ''] = /^P6\s\d+ \d+\s\d+\s/.exec(picture.toString('latin1', 0, 40)) ?? []
  let count = 0
  for (let at = head.length; at < picture.length; at += 3) {
    if (holds([...picture.subarray(at, at + 3)])) count++
  }
  return count
}

describe('what a signature looks like', () => {
  it('is a blue hand, the same for the same name', async function () {
    if (!isInstalled('pdftoppm')) this.skip()
    const image = signatureImage('Đặng Thị Hường')

    expect(await pixels(image, ([red = 0, , blue = 0]) => blue > red + 60)).to.be.greaterThan(30)
    expect(signatureImage('Đặng Thị Hường')).to.deep.equal(image)
    expect(signatureImage('Đặng Thị Hương')).not.to.deep.equal(image)
  })

  it('is a bright red seal for a body', async function () {
    if (!isInstalled('pdftoppm')) this.skip()
    const seal = roundSeal('Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hoa Lư')

    expect(
      await pixels(seal, ([red = 0, green = 0]) => red > 200 && green < 120),
    ).to.be.greaterThan(300)
  })

  it('puts the seal in its real size over the left third of the signature', () => {
    const [left, bottom, right, top] = sealRectangle([300, 100, 450, 160])

    expect(right).to.equal(350)
    expect(right - left).to.be.closeTo(sealPoints, 0.001)
    expect((bottom + top) / 2).to.equal(130)
  })

  it('can be lines of text, and refuses letters that the font does not have', async () => {
    const bytes = await drawn(linesDrawing(['SAO Y; Ủy ban nhân dân xã A', '09:30:12 +07:00']))

    expect(bytes.length).to.be.greaterThan(30_000)
    expect(reasonOf(() => linesDrawing(['漢']))).to.equal('pdf.character_not_in_font')
    expect(reasonOf(() => signatureImage('漢'))).to.equal('pdf.character_not_in_font')
  })

  it('can be a PNG with its transparency', async () => {
    const { colours, opacities } = readPng(blot)

    const text = Buffer.from(await drawn(pngDrawing(blot))).toString('latin1')

    expect([...colours]).to.deep.equal([0, 0, 200, 0, 0, 200, 10, 0, 200, 10, 0, 200])
    expect([...(opacities ?? [])]).to.deep.equal([255, 0, 255, 9])
    expect(text).to.contain('/SMask')
  })

  it('refuses a palette, an interlaced image and what is no PNG', () => {
    const interlaced = Buffer.from(blot)
    interlaced[28] = 1

    for (const bytes of [png(palette, [[0], [0]]), interlaced, Buffer.from('GIF89a')]) {
      expect(reasonOf(() => pngDrawing(bytes))).to.equal('pdf.image_unsupported')
    }
  })
})
