import { expect } from 'chai'
import { roundSeal } from '../../../../server/signing/formats/pdf/round-seal.ts'
import { desk, places, sealedDocument, signedDocument, withSignature } from '../desk.ts'
import { caught } from './caught.ts'

const box = (operators: string) => ({ width: 200, height: 20, operators })
const white = box('1 1 1 rg 0 0 200 20 re f')
const overText = { page: 0, rectangle: [80, 692, 280, 712] as const }

describe('a later signature that hides what was signed', () => {
  const covers = {
    'a white box': white,
    'a white box in pieces': box(
      Array.from({ length: 40 }, (_, at) => `1 g ${String(at * 5)} 0 5 20 re f`).join(' '),
    ),
    'a thick white line': box('1 G 20 w 0 10 m 200 10 l S'),
    'a white shape of curves': box('1 g 0 -9 m 60 -9 140 -9 200 -9 c 200 29 l 0 29 l h f'),
    'thin white lines side by side': box(
      `1 G 2.5 w ${Array.from({ length: 80 }, (_, at) => `${String(at * 2.5)} 0 m ${String(at * 2.5)} 20 l S`).join(' ')}`,
    ),
    'a picture in it': box('q 200 0 0 20 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \xff EI Q'),
  }

  for (const [what, appearance] of Object.entries(covers)) {
    it(`is caught by the zones for ${what} over the text`, async () => {
      const { leader } = await desk()

      const signed = await withSignature(await sealedDocument(), leader, {
        field: 'copy-1',
        appearance,
        place: overText,
      })

      expect(await caught(signed, 'copy-1')).to.deep.include({
        steps: ['zones'],
        reasons: ['signature.covers_text'],
      })
      expect(await caught(signed)).to.deep.include({ steps: ['zones'], indication: 'failed' })
    })
  }

  const unclear = { 'bad words': '} 1 g 0 0 200 20 re f', 'a shading': '/Any sh' }

  for (const [what, operators] of Object.entries(unclear)) {
    it(`is left open for ${what} in a stamp over the text`, async () => {
      const { leader } = await desk()

      const signed = await withSignature(await sealedDocument(), leader, {
        field: 'copy-1',
        appearance: box(operators),
        place: overText,
      })

      expect(await caught(signed, 'copy-1')).to.deep.include({
        reasons: ['signature.drawing_too_complex'],
        indication: 'indeterminate',
      })
    })
  }

  it('is caught by the zones for a white box over an earlier stamp', async () => {
    const { leader } = await desk()
    const place = { page: 1, rectangle: places.signer.rectangle }
    const appearance = { width: 150, height: 60, operators: '1 g 0 0 150 60 re f' }

    const signed = await withSignature(await sealedDocument(), leader, {
      field: 'copy-1',
      appearance,
      place,
    })

    expect((await caught(signed, 'copy-1')).reasons).to.include('signature.covers_stamp')
    expect((await caught(signed)).reasons).to.deep.equal(['signature.covered_later'])
  })

  it('passes beside the text, and and as a seal whose letters touch text', async () => {
    const { leader } = await desk()
    const beside = { page: 0, rectangle: [80, 600, 280, 620] as const }
    const seal = { page: 0, rectangle: [80, 618, 180, 718] as const }

    const first = await withSignature(await sealedDocument(), leader, {
      field: 'copy-1',
      appearance: white,
      place: beside,
    })
    const second = await withSignature(first, leader, {
      field: 'copy-2',
      appearance: roundSeal('Sở Nội vụ'),
      place: seal,
    })

    for (const name of ['signer', 'seal', 'copy-1', 'copy-2']) {
      expect((await caught(second, name)).reasons).to.deep.equal([])
    }
  })

  it('is caught by the zones outside the place reserved for it, or with a picture nobody knows', async () => {
    const signed = await signedDocument()
    const { page, rectangle } = places.signer
    const elsewhere = { signer: { page, rectangle: [0, 0, 99, 99] as const } }
    const here = { signer: { page, rectangle, images: [] } }

    expect((await caught(signed, 'signer', { zones: elsewhere })).reasons).to.deep.equal([
      'signature.outside_zone',
    ])
    expect((await caught(signed, 'signer', { zones: here })).reasons).to.deep.equal([])
  })
})
