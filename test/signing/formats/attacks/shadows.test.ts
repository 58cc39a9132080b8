import { expect } from 'chai'
import { addFields } from '../../../../server/signing/formats/pdf/add-fields.ts'
import { readPdf } from '../../../../server/signing/formats/pdf/read-pdf.ts'
import type { RevisionWriter } from '../../../../server/signing/formats/pdf/revision-writer.ts'
import { referenceText, streamBody } from '../../../../server/signing/formats/pdf/syntax.ts'
import { desk, draft, places, withSignature } from '../desk.ts'
import { followedBy, lastStart, textOf } from './bytes.ts'
import { caught } from './caught.ts'
import { catalog, incremented, noting, ofPage, overwriting, page, setting } from './increments.ts'

const lie = '1 1 1 rg 0 0 595 842 re f'

describe('a shadow in a file', () => {
  async function withShadow(): Promise<{ signed: Uint8Array; hidden: number }> {
    const { leader } = await desk()
    const plain = addFields(await draft(), places)
    // The lie stands in the file under the number of the content, and the truth is put over it again.
    const input = readPdf(plain)
    const content = ofPage('Contents')(input)
    const truth = input.now.stream(input.now.object(content))
    const lying = incremented(plain, overwriting(ofPage('Contents'), lie))
    const hidden = textOf(lying).lastIndexOf(`${String(content)} 0 obj`)
    const honest = incremented(lying, (writer: RevisionWriter) => {
      writer.place(content, streamBody({ Filter: '/FlateDecode' }, truth?.data ?? new Uint8Array()))
    })
    return { signed: await withSignature(honest, leader, { field: 'signer' }), hidden }
  }

  it('that a new table brings to light is caught by its structure (hide and replace)', async () => {
    const { signed, hidden } = await withShadow()
    const input = readPdf(signed)
    const content = ofPage('Contents')(input)
    const row = `${String(hidden).padStart(10, '0')} 00000 n `
    const size = String(Math.max(...input.now.entries.keys()) + 1)
    const trailer = `<< /Size ${size} /Root ${String(catalog(input))} 0 R /Prev ${lastStart(signed)} >>`
    const table = `xref\n${String(content)} 1\n${row}\ntrailer\n${trailer}\nstartxref\n${String(signed.length)}\n%%EOF\n`

    expect((await caught(signed)).indication).to.equal('passed')
    expect((await caught(followedBy(signed, table))).steps).to.deep.equal(['structure'])
  })

  it('that is written again is caught by its revisions (replace)', async () => {
    const { signed } = await withShadow()

    const { steps } = await caught(incremented(signed, overwriting(ofPage('Contents'), lie)))

    expect(steps).to.deep.equal(['revisions', 'zones'])
  })

  it('that lay under a cover is caught by its revisions when the cover goes (hide)', async () => {
    const { leader } = await desk()
    const covered = incremented(
      addFields(await draft(), places),
      noting('<< /Type /Annot /Subtype /Stamp /Rect [0 600 595 800] >>'),
    )
    const signed = await withSignature(covered, leader, { field: 'signer' })
    const input = readPdf(signed)
    const list = input.now.dictionary(input.now.object(page(0)(input)))?.entries.get('Annots')
    const kept = input.now
      .items(list)
      .slice(0, -1)
      .flatMap((each) => (each.kind === 'reference' ? [referenceText(each.number)] : []))

    const { steps } = await caught(
      incremented(signed, setting('Annots', `[${kept.join(' ')}]`, page(0))),
    )

    expect(steps).to.deep.equal(['revisions', 'zones'])
  })

  it('behind a reference that led nowhere is caught by its revisions', async () => {
    const { leader } = await desk()
    const plain = addFields(await draft(), places)
    const next = Math.max(...readPdf(plain).now.entries.keys()) + 1
    const open = incremented(plain, setting('Extra', `${String(next + 3)} 0 R`, page(0)))
    const signed = await withSignature(open, leader, { field: 'signer' })
    const filled = incremented(signed, (writer) => {
      while (writer.add('(now it is here)') <= next + 3);
    })

    expect((await caught(filled)).steps).to.include('revisions')
  })
})
