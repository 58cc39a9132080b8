import { execFileSync } from 'node:child_process'
import { expect } from 'chai'
import { degrees, PDFDocument } from 'pdf-lib'
import { closeReadings } from '../../../server/signing/first-reading.ts'
import { embedCms } from '../../../server/signing/formats/pdf/embed-cms.ts'
import { signPrepared } from '../../../server/signing/formats/cms/sign-prepared.ts'
import { organSignature } from '../../../server/signing/organ-signature.ts'
import { desk, now, written } from './desk.ts'

const given = { words: ['15/QĐ-BNV'], at: now, certificateName: 'Bộ Nội vụ' }

/** A blank page of 600 by 400 points, turned when it is shown, with an organ's signature. */
async function organSigned(turn: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage([600, 400]).setRotation(degrees(turn))
  const waiting = await organSignature(await pdf.save({ useObjectStreams: false }), given)
  const { seal } = await desk()
  return embedCms(waiting, await signPrepared({ digest: waiting.digest, pkcs12: seal }))
}

/** Where there is ink on page 1 as it is shown, in points from the top left corner, and the page's width. */
function inkOf(pdf: Uint8Array) {
  const words = ['-gray', '-r', '72', '-singlefile', written('turned.pdf', pdf)]
  const picture = execFileSync('pdftoppm', words, { maxBuffer: 2 ** 24 })
  const [head = '', width = '', height = ''] = /^P5\s(\d+)\s(\d+)\s255\s/.exec(
    picture.subarray(0, 40).toString('latin1'),
  ) as string[]
  const columns = Number(width)
  const dark = Array.from({ length: columns * Number(height) }, (_, at) => at).filter(
    (at) => (picture[head.length + at] ?? 255) < 128,
  )
  const [xs, ys] = [dark.map((at) => at % columns), dark.map((at) => Math.floor(at / columns))]
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  return { left, right, top, bottom, columns }
}

describe('the words of an organ’s signature', () => {
  after(closeReadings)

  for (const turn of [0, 90, 180, 270]) {
    it(`stand upright at the top right of a page turned by ${String(turn)} degrees`, async () => {
      const { left, right, top, bottom, columns } = inkOf(await organSigned(turn))

      expect(columns - right).to.be.within(28, 31)
      expect([top, bottom]).to.satisfy(([from, to]: number[]) => from! >= 23 && to! <= 38)
      expect(right - left).to.be.within(150, 220)
    })
  }
})
