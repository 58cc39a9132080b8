import { deflateSync } from 'node:zlib'
import { expect } from 'chai'
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import { sha256 } from '../../../server/platform/digest.ts'
import { Refusal } from '../../../server/platform/refusal.ts'
import { closeReadings, readFirst } from '../../../server/signing/first-reading.ts'
import { plainPdf } from '../../support/plain-pdf.ts'

/** A page with metadata that swell to so many megabytes. */
async function swelling(megabytes: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await plainPdf('Công văn'))
  const keys = pdf.context.obj({ Type: 'Metadata', Subtype: 'XML', Filter: 'FlateDecode' })
  const data = deflateSync(Buffer.alloc(megabytes * 1_000_000), { level: 1 })
  const stream = PDFRawStream.of(keys, new Uint8Array(data))
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream))
  return await pdf.save({ useObjectStreams: false })
}

async function reasonsOf(reading: Promise<void>): Promise<readonly string[]> {
  try {
    await reading
    return []
  } catch (problem) {
    if (problem instanceof Refusal) return problem.reasons
    throw problem
  }
}

describe('the first reading of a file of strange hands', () => {
  after(closeReadings)

  it('lets a sound one pass, and does not read the same bytes again', async () => {
    const pdf = await plainPdf('Công văn')
    const others = new Uint8Array(8)

    await readFirst(pdf)

    expect(await reasonsOf(readFirst(others, sha256(pdf)))).to.deep.equal([])
    expect(await reasonsOf(readFirst(others))).to.deep.equal(['pdf.not_a_pdf'])
  })

  it('gives up one that takes too much, and goes on with the next', async function () {
    this.timeout(120_000)
    const pdf = await plainPdf('Quyết định')

    expect(await reasonsOf(readFirst(await swelling(150)))).to.deep.equal(['signature.too_costly'])
    expect(await reasonsOf(readFirst(pdf))).to.deep.equal([])
  })
})
