import { expect } from 'chai'
import { places } from '../desk.ts'
import { caught } from './caught.ts'
import { stamped } from './later-stamp.ts'

interface Drawn {
  operators: string
  resources: string
  rectangle: string
}

const box = (operators: string, resources = '', rectangle = '80 692 280 712'): Drawn => ({
  operators,
  resources,
  rectangle,
})
const state = (entries: string): string => `/ExtGState << /half << ${entries} >> >>`
const plainFont = '/Font << /wide << /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >> >>'
const drawnFont = `/Font << /drawn << /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1]
/FontMatrix [1 0 0 1 0 0] /FirstChar 65 /LastChar 65 /Widths [0] /CharProcs << >>
/Encoding << /Type /Encoding /Differences [65 /a] >> >> >>`

// The text stands from 85 at the left and 700 up.
const scattered = Array.from({ length: 27 }, (_, at) => `1 g ${String(5 + at * 5)} 8 2 12 re f`)

const shown = ({ operators, resources, rectangle }: Drawn): Promise<Uint8Array> =>
  stamped({
    content: operators,
    filter: { BBox: '[0 0 200 20]', Resources: `<< ${resources} >>` },
    entries: () => `/Rect [${rectangle}]`,
  })

describe('a later signature that hides or changes print without a box over it', () => {
  const hiding: Record<string, Drawn> = {
    'big white letters': box('BT 1 g /wide 40 Tf 0 -4 Td (nnnnnnnn) Tj ET', plainFont),
    'white letters of the size of print': box(
      'BT 1 g /wide 13 Tf 0 8 Td (nnnnnnnnnnnnnnnnnnnnnnnn) Tj ET',
      plainFont,
    ),
    'white over a part of each letter': box(scattered.join(' ')),
    'two coats that each let through': box(
      '/half gs 1 g 0 0 200 20 re f 0 0 200 20 re f',
      state('/ca 0.6'),
    ),
    'a blend that wipes out': box('/half gs 0 g 0 0 200 20 re f', state('/BM /ColorDodge')),
    'white ink of four colours': box('0 0 0 0 k 0 0 200 20 re f'),
    'white over the number': box('1 g 0 0 200 20 re f', '', '60 735 260 755'),
  }

  for (const [what, drawn] of Object.entries(hiding)) {
    it(`is caught by the zones for ${what}`, async () => {
      const signed = await shown(drawn)

      expect((await caught(signed, 'copy-1')).reasons).to.include('signature.covers_text')
      expect(await caught(signed, 'seal')).to.deep.include({
        steps: ['zones'],
        indication: 'failed',
      })
    })
  }

  const adding: Record<string, Drawn> = {
    'a stroke that makes one letter another': box('0 G 1 w 8 8 m 14 18 l S'),
    'hairlines through the text': box('0 G 0 w 0 13 m 200 13 l S'),
    'a black shape beside the text': box('0 g 158 8 6 9 re f'),
    'a letter after the last word': box('BT 0 g /wide 13 Tf 158 8 Td (n) Tj ET', plainFont),
    'darkening ink upon the text': box('/half gs 0.2 g 8 8 4 12 re f', state('/BM /Multiply')),
  }

  for (const [what, drawn] of Object.entries(adding)) {
    it(`is left open by the zones for ${what}, to be compared by eye`, async () => {
      const signed = await shown(drawn)

      expect(await caught(signed, 'copy-1')).to.deep.include({
        steps: ['zones'],
        reasons: ['signature.touches_print'],
        indication: 'indeterminate',
      })
    })
  }

  const unclear: Record<string, Drawn> = {
    'letters that are drawings of any size': box('BT 1 0 0 rg /drawn 1 Tf (A) Tj ET', drawnFont),
    'white letters beside the text, whose font may draw them over it': box(
      'BT 1 g /wide 1 Tf 0 0 Td (n) Tj ET',
      plainFont,
    ),
  }

  for (const [what, drawn] of Object.entries(unclear)) {
    it(`is left open by the zones for ${what}`, async () => {
      const signed = await shown(drawn)

      expect(await caught(signed, 'copy-1')).to.deep.include({
        reasons: ['signature.drawing_too_complex'],
        indication: 'indeterminate',
      })
    })
  }

  it('passes with a red seal upon print, in letters and rings', async () => {
    const rings = '0.8 0 0 RG 1.5 w 40 2 m 60 18 l S BT 0.8 0 0 rg /wide 8 Tf 90 6 Td (nn) Tj ET'

    expect((await caught(await shown(box(rings, plainFont)), 'copy-1')).reasons).to.deep.equal([])
  })

  it('is caught outside the places of a document made here', async () => {
    const { signer, seal } = places
    const zones = { signer, seal: { ...seal, mayCover: ['signer'] } }
    const signed = await shown(box('1 g 0 0 200 20 re f', '', '80 600 280 620'))

    expect((await caught(signed, 'copy-1', { zones })).reasons).to.deep.equal([
      'signature.outside_zone',
    ])
    expect((await caught(signed, 'seal', { zones })).reasons).to.deep.equal([])
  })
})
