import { expect } from 'chai'
import { addFields } from '../../../../server/signing/formats/pdf/add-fields.ts'
import { readPdf } from '../../../../server/signing/formats/pdf/read-pdf.ts'
import { whyNotAppend } from '../../../../server/signing/formats/pdf/why-not-append.ts'
import { desk, draft, places, sealedDocument, withSignature } from '../desk.ts'
import { caught } from './caught.ts'
import { certified, signedAnyway } from './certified.ts'
import { incremented, setting } from './increments.ts'

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
