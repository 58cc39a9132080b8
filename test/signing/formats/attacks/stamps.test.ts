import { expect } from 'chai'
import { addFields } from '../../../../server/signing/formats/pdf/add-fields.ts'
import { readPdf } from '../../../../server/signing/formats/pdf/read-pdf.ts'
import { whyNotAppend } from '../../../../server/signing/formats/pdf/why-not-append.ts'
import { roundSeal } from '../../../../server/signing/formats/pdf/round-seal.ts'
import { desk, draft, places, sealedDocument, signedDocument, withSignature } from '../desk.ts'
import { caught } from './caught.ts'
import { certified, signedAnyway } from './certified.ts'
import { incremented, setting } from './increments.ts'

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

describe('a certified or locked file', () => {
  const visible = { rectangle: [300, 300, 400, 340] as const }
  const zero = { rectangle: [0, 0, 0, 0] as const }

  for (const level of [1, 2]) {
    it(`that allows ${String(level)} is caught by its locks under a new visible signature`, async () => {
      const first = await certified(addFields(await draft(), places), 'signer', level)

      const after = await caught(await signedAnyway(first, 'copy-1', visible))

      expect((await caught(first)).indication).to.equal('passed')
      expect(after).to.deep.include({ steps: ['locks'], reasons: ['signature.lock_broken'] })
    })
  }

  it('lets the fields that it has be signed where it allows that, and nothing where it does not', async () => {
    const { seal } = await desk()
    const open = await certified(addFields(await draft(), places), 'signer', 2)
    const closed = await certified(addFields(await draft(), places), 'signer', 1)

    const signed = await withSignature(open, seal, { field: 'seal' })

    expect((await caught(signed)).indication).to.equal('passed')
    expect((await caught(await signedAnyway(open, 'hidden', zero))).indication).to.equal('passed')
    expect((await caught(await signedAnyway(closed, 'hidden', zero))).steps).to.deep.equal([
      'locks',
    ])
  })

  it('says before anybody signs that they may not', async () => {
    const open = readPdf(await certified(addFields(await draft(), places), 'signer', 2)).now
    const closed = readPdf(await certified(addFields(await draft(), places), 'signer', 1)).now
    const sealed = readPdf(await sealedDocument()).now

    expect(whyNotAppend(open, { field: 'seal' })).to.deep.equal([])
    expect(whyNotAppend(open, { field: 'copy-1', place: visible })).to.deep.equal(['pdf.locked'])
    expect(whyNotAppend(closed, { field: 'seal' })).to.deep.equal(['pdf.locked'])
    expect(whyNotAppend(sealed, { field: 'seal' })).to.deep.equal([
      'pdf.locked',
      'pdf.field_filled',
    ])
    expect(whyNotAppend(sealed, { field: 'copy-1', place: visible })).to.deep.equal([])
    expect(whyNotAppend(sealed, { field: 'nobody' })).to.deep.equal(['pdf.no_such_field'])
  })

  it('is caught by its locks when a lock over all fields is passed over', async () => {
    const { leader } = await desk()
    const all = incremented(addFields(await draft(), places), (writer, input) => {
      const lock = '<< /Type /SigFieldLock /Action /All >>'
      const number = [...input.now.entries.keys()].find((each) => {
        const name = input.now.dictionary(input.now.object(each))?.entries.get('T')
        return name?.kind === 'string' && Buffer.from(name.value).toString() === 'signer'
      })
      setting('Lock', lock, () => number ?? 0)(writer, input)
    })
    const signed = await withSignature(all, leader, { field: 'signer' })

    expect((await caught(await signedAnyway(signed, 'copy-1', visible))).steps).to.deep.equal([
      'locks',
    ])
  })
})
