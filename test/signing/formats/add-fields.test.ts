import { expect } from 'chai'
import { addFields } from '../../../server/signing/formats/pdf/add-fields.ts'
import { readForm } from '../../../server/signing/formats/pdf/form.ts'
import { readPdf } from '../../../server/signing/formats/pdf/read-pdf.ts'
import { draft, isInstalled, places, reasonOf, signedDocument, told, written } from './desk.ts'

const fieldsOf = (bytes: Uint8Array) => readForm(readPdf(bytes).now)?.fields ?? []

describe('adding the fields of an official document', () => {
  for (const kind of ['table', 'stream'] as const) {
    it(`appends them to a file with a ${kind} and changes no byte before`, async () => {
      const before = await draft(kind)

      const after = addFields(before, {
        ...places,
        initials: [{ page: 0, rectangle: [9, 9, 60, 40] }],
      })

      const names = fieldsOf(after).map(({ name }) => name)
      expect(names).to.deep.equal(['number', 'date', 'signer', 'seal', 'initial-1'])
      expect(Buffer.from(after.subarray(0, before.length)).equals(before)).to.equal(true)
      expect(readPdf(after).revisions.map((revision) => revision.kind)).to.deep.equal([kind, kind])
    })
  }

  it('makes them printed, locked and read-only, each with an appearance of its own', async () => {
    const fields = fieldsOf(addFields(await draft(), places))

    const appearances = new Set(
      fields.map(({ dictionary }) => JSON.stringify(dictionary.entries.get('AP'))),
    )
    expect(appearances.size).to.equal(4)
    for (const { dictionary, kind } of fields) {
      expect(dictionary.entries.get('F')).to.include({ value: 132 })
      if (kind === 'Tx') expect(dictionary.entries.get('Ff')).to.include({ value: 1 })
    }
  })

  it('keeps the digits of every number it repeats', async () => {
    const text = Buffer.from(addFields(await draft(), places)).toString('latin1')

    expect(text.match(/595\.303937/g)).to.have.length(4)
  })

  it('leaves a file that qpdf finds no fault with', async function () {
    if (!isInstalled('qpdf')) this.skip()
    for (const kind of ['table', 'stream'] as const) {
      const path = written(`${kind}.pdf`, addFields(await draft(kind), places))
      expect(told('qpdf', '--check', path)).to.contain('No syntax or stream encoding errors')
    }
  })

  it('refuses a file that has such fields, a signed one, and a page that is not there', async () => {
    const once = addFields(await draft(), places)
    const beyond = { ...places, seal: { ...places.seal, page: 2 } }
    const plain = await draft()
    const signed = await signedDocument()

    expect(reasonOf(() => addFields(once, places))).to.equal('pdf.fields_exist')
    expect(reasonOf(() => addFields(signed, places))).to.equal('pdf.already_signed')
    expect(reasonOf(() => addFields(plain, beyond))).to.equal('pdf.no_such_page')
  })
})
