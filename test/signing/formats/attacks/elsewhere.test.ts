import { expect } from 'chai'
import { referenceText } from '../../../../server/signing/formats/pdf/syntax.ts'
import { caught } from './caught.ts'
import { cover, stamped, type Stamp } from './later-stamp.ts'

const hex = `${Buffer.from(cover).toString('hex')}>`
const place = '/Rect [80 692 280 712]'

describe('a later signature that hides text and says that it stands elsewhere', () => {
  const covers: Record<string, Stamp> = {
    'in its place': { entries: (_, [first = '']) => `${place} /P ${first}` },
    'by naming a page that does not list it': {
      entries: (_, [, second = '']) => `${place} /P ${second}`,
    },
    'by naming no page': { entries: () => `${place} /P 999 0 R` },
    'by corners in objects of their own': {
      entries: (writer) =>
        `/Rect [80 692 ${referenceText(writer.add('280'))} ${referenceText(writer.add('712'))}]`,
    },
  }

  for (const [what, stamp] of Object.entries(covers)) {
    it(`is caught by the zones ${what}`, async () => {
      const { reasons } = await caught(await stamped(stamp), 'copy-1')

      expect(reasons).to.include('signature.covers_text')
    })
  }

  it('is left open where its drawing cannot be decoded', async () => {
    const filter = { Filter: '/ASCIIHexDecode' }

    const signed = await stamped({ content: hex, filter, entries: () => place })

    expect(await caught(signed, 'copy-1')).to.deep.include({
      reasons: ['signature.drawing_too_complex'],
      indication: 'indeterminate',
    })
  })
})
