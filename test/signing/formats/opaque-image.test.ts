import { expect } from 'chai'
import { isTransparencyForbidden } from '../../../server/signing/formats/pdf/archival-part.ts'
import { opaquePngDrawing, pngDrawing } from '../../../server/signing/formats/pdf/png-drawing.ts'
import { prepareSignature } from '../../../server/signing/formats/pdf/prepare-signature.ts'
import { readPdf } from '../../../server/signing/formats/pdf/read-pdf.ts'
import { plainPdf } from '../../support/plain-pdf.ts'
import { inked } from '../../support/png.ts'

const metadata = (part: string) => `<rdf:Description><pdfaid:part>${part}</pdfaid:part>`

/** A page whose metadata says which part of PDF/A it follows. */
async function archival(part: string): Promise<Uint8Array> {
  const { PDFDocument, PDFName } = await import('pdf-lib')
  const pdf = await PDFDocument.load(await plainPdf('Công văn'))
  const stream = pdf.context.stream(metadata(part), { Type: 'Metadata', Subtype: 'XML' })
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream))
  return await pdf.save({ useObjectStreams: false })
}

describe('an image in a file for archives', () => {
  it('is flattened on white where the file is PDF/A-1, and there only', async () => {
    expect(isTransparencyForbidden(readPdf(await archival('1')).now)).to.equal(true)
    expect(isTransparencyForbidden(readPdf(await archival('2')).now)).to.equal(false)
    expect(isTransparencyForbidden(readPdf(await plainPdf('Công văn')).now)).to.equal(false)
  })

  it('has no mask of transparency then', async () => {
    const image = inked([20, 50, 160])
    const base = await plainPdf('Công văn')
    const place = { page: 0, rectangle: [100, 100, 240, 170] } as const
    const at = '2026-11-22T01:02:03.456Z'
    const signed = (appearance: ReturnType<typeof pngDrawing>) =>
      Buffer.from(prepareSignature(base, { field: 'signer', at, place, appearance }).prepared)

    expect(signed(opaquePngDrawing(image)).includes('/SMask')).to.equal(false)
    expect(signed(pngDrawing(image)).includes('/SMask')).to.equal(true)
  })
})
