import { expect } from 'chai'
import { pageCount } from '../../../server/documents/layout/pdf-text.ts'
import { plainPdf } from '../../support/plain-pdf.ts'

describe('the parser of PDFs', () => {
  it('leaves the functions of the language as they were', async () => {
    const { parse, stringify } = JSON

    expect(await pageCount(await plainPdf())).to.equal(1)
    expect(JSON.parse).to.equal(parse)
    expect(JSON.stringify).to.equal(stringify)
    await pageCount(Buffer.from('%PDF-1.7 and no more')).catch(() => undefined)
    expect(JSON.stringify).to.equal(stringify)
  })
})
