import { expect } from 'chai'
import { referenceText, streamBody } from '../../../../server/signing/formats/pdf/syntax.ts'
import { desk, sealedDocument, withSignature } from '../desk.ts'
import { caught } from './caught.ts'
import {
  appearance,
  catalog,
  drawing,
  field,
  font,
  incremented,
  noting,
  ofPage,
  overwriting,
  page,
  pageTree,
  setting,
  type Increment,
} from './increments.ts'

const lie = '1 1 1 rg 0 0 595 842 re f'

const increments: Record<string, Increment> = {
  'new content of a page': (writer, input) => {
    setting('Contents', referenceText(writer.add(drawing(lie))), page(0))(writer, input)
  },
  'the content overwritten': overwriting(ofPage('Contents'), lie),
  'a note over the text': noting(
    '<< /Type /Annot /Subtype /FreeText /Rect [0 0 99 99] /Contents (x) >>',
  ),
  'a picture stamped over the text': noting('<< /Type /Annot /Subtype /Stamp /Rect [0 0 99 99] >>'),
  'another font under the same letters': setting('BaseFont', '/Symbol', font),
  'a page taken out': setting('Kids', '[]', pageTree),
  'another page tree': (writer, input) => {
    const tree = writer.add('<< /Type /Pages /Kids [] /Count 0 >>')
    setting('Pages', referenceText(tree), catalog)(writer, input)
  },
  'layers that hide': setting('OCProperties', '<< /OCGs [] /D << >> >>', catalog),
  'a script on opening': setting('OpenAction', '<< /S /JavaScript /JS (x) >>', catalog),
  'another look of the seal': (writer, input) => {
    const look = writer.add(streamBody({ Subtype: '/Form', BBox: '[0 0 9 9]' }, Buffer.from('f')))
    setting('AP', `<< /N ${referenceText(look)} >>`, field('seal'))(writer, input)
  },
  'the look of the seal overwritten': overwriting(appearance('seal'), lie),
  'the look of the signature overwritten': overwriting(appearance('signer'), lie),
  'another number after the seal': setting('V', '(99)', field('number')),
  'another look of the number': overwriting(appearance('number'), lie),
  'a script on a field': setting('AA', '<< /K << /S /JavaScript /JS (x) >> >>', field('seal')),
  'a field of a form that fills itself': setting('XFA', '(x)', catalog),
}

describe('a file changed by one more revision', () => {
  for (const [what, increment] of Object.entries(increments)) {
    it(`is caught by its revisions for ${what}`, async () => {
      const changed = incremented(await sealedDocument(), increment)

      for (const name of ['signer', 'seal']) {
        const { steps, indication } = await caught(changed, name)
        expect(steps[0]).to.equal('revisions')
        expect(indication).to.equal('failed')
      }
    })
  }

  // What is not drawn has no look; a field may be filled, and the rules for objects say when.
  const unseen = [
    ...['a script on opening', 'a script on a field', 'a field of a form that fills itself'],
    'another number after the seal',
  ]

  for (const [what, increment] of Object.entries(increments)) {
    const isSeen = !unseen.includes(what)
    it(`${isSeen ? 'looks' : 'does not look'} different for ${what}`, async () => {
      const { reasons } = await caught(incremented(await sealedDocument(), increment), 'signer')

      expect(reasons.includes('signature.looks_different')).to.equal(isSeen)
    })
  }

  it('is caught for a number filled in twice, each time under a signature', async () => {
    const { leader } = await desk()
    const again = incremented(await sealedDocument(), setting('V', '(Số: 6)', field('number')))
    const place = { page: 0, rectangle: [1, 1, 2, 2] as const }
    const signed = await withSignature(again, leader, { field: 'copy-1', place })

    expect((await caught(signed, 'seal')).steps).to.include('revisions')
  })
})
