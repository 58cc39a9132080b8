import { expect } from 'chai'
import { addFields } from '../../../server/signing/formats/pdf/add-fields.ts'
import { readForm } from '../../../server/signing/formats/pdf/form.ts'
import { pageNumbers } from '../../../server/signing/formats/pdf/pages.ts'
import { readPdf, type PdfInput } from '../../../server/signing/formats/pdf/read-pdf.ts'
import { RevisionWriter } from '../../../server/signing/formats/pdf/revision-writer.ts'
import {
  changedDictionary,
  referenceText,
  streamBody,
} from '../../../server/signing/formats/pdf/syntax.ts'
import {
  desk,
  draft,
  places,
  sealedDocument,
  signedDocument,
  verdicts,
  withSignature,
} from './desk.ts'

type Attack = (writer: RevisionWriter, input: PdfInput) => void

function attacked(bytes: Uint8Array, attack: Attack): Uint8Array {
  const input = readPdf(bytes)
  const writer = new RevisionWriter(input)
  attack(writer, input)
  return writer.finish().bytes
}

function change(key: string, value: string, of: (input: PdfInput) => number): Attack {
  return (writer, input) => {
    const target = of(input)
    const dictionary = input.now.dictionary(input.now.object(target))
    if (dictionary) writer.place(target, changedDictionary(dictionary, { [key]: value }))
  }
}

const firstPage = ({ now: view }: PdfInput) => pageNumbers(view)[0] ?? 0
const catalog = ({ now: view }: PdfInput) => view.root.number
const pages = ({ now: view }: PdfInput) => {
  const tree = view.catalog.entries.get('Pages')
  return tree?.kind === 'reference' ? tree.number : 0
}
const field = (name: string) => (input: PdfInput) =>
  readForm(input.now)?.fields.find((known) => known.name === name)?.number ?? 0
const appearance = (name: string) => (input: PdfInput) => {
  const entry = input.now.dictionary(input.now.object(field(name)(input)))?.entries.get('AP')
  const normal = input.now.dictionary(entry)?.entries.get('N')
  return normal?.kind === 'reference' ? normal.number : 0
}

const attacks: Record<string, Attack> = {
  'new content on a page': (writer, input) => {
    const content = writer.add(streamBody({}, Buffer.from('1 0 0 rg 0 0 99 99 re f')))
    change('Contents', referenceText(content), firstPage)(writer, input)
  },
  'a note over the text': (writer, input) => {
    const note = writer.add('<< /Type /Annot /Subtype /FreeText /Rect [0 0 99 99] /Contents (x) >>')
    change('Annots', `[${referenceText(note)}]`, firstPage)(writer, input)
  },
  'a page taken out': change('Kids', '[]', pages),
  'a page turned': change('Rotate', '90', firstPage),
  'an action on opening': change('OpenAction', '<< /S /JavaScript /JS (x) >>', catalog),
  'layers that hide': change('OCProperties', '<< /OCGs [] /D << >> >>', catalog),
  'another number after the seal': change('V', '(99)', field('number')),
  'another look of the number': (writer, input) => {
    writer.place(appearance('number')(input), streamBody({}, Buffer.from('0 0 9 9 re f')))
  },
  'another look of the seal': (writer, input) => {
    const look = streamBody({ Subtype: '/Form', BBox: '[0 0 9 9]' }, Buffer.from('f'))
    change('AP', `<< /N ${referenceText(writer.add(look))} >>`, field('seal'))(writer, input)
  },
  'the seal moved': change('Rect', '[0 0 99 99]', field('seal')),
  'a field renamed': change('T', '(other)', field('signer')),
  'a field of text added': (writer, input) => {
    const added = writer.add('<< /FT /Tx /T (more) /Subtype /Widget /Rect [0 0 9 9] >>')
    const form = readForm(input.now)
    const known = form?.fields.map(({ number }) => referenceText(number)) ?? []
    const fields = `[${[...known, referenceText(added)].join(' ')}]`
    change('Fields', fields, () => form?.number ?? 0)(writer, input)
  },
  'another catalog under the same number': (writer, input) => {
    writer.place(catalog(input), `<< /Type /Catalog /Pages ${referenceText(pages(input))} >>`)
  },
}

describe('a file tampered with after its signatures', () => {
  for (const [what, attack] of Object.entries(attacks)) {
    it(`fails for ${what}`, async () => {
      const { signatures } = await verdicts(attacked(await sealedDocument(), attack))

      for (const verdict of signatures) {
        expect(verdict.laterChanges).to.equal('forbidden')
        expect(verdict.indication).to.equal('failed')
        expect(verdict.reasons).to.include('signature.changed_later')
      }
    })
  }

  it('fails when a number is filled in without a seal over it', async () => {
    const filled = attacked(await signedDocument(), change('V', '(99)', field('number')))

    expect((await verdicts(filled)).signatures[0]?.laterChanges).to.equal('forbidden')
  })

  it('fails when a reference that led nowhere leads somewhere', async () => {
    const open = attacked(addFields(await draft(), places), change('Extra', '900 0 R', firstPage))
    const { leader } = await desk()
    const signed = await withSignature(open, leader, { field: 'signer' })
    const hidden = attacked(signed, (writer) => {
      let number = writer.reserve()
      while (number < 899) {
        writer.place(number, 'null')
        number = writer.reserve()
      }
      writer.place(number, 'null')
      writer.add('(now it is here)')
    })

    const [verdict] = (await verdicts(hidden)).signatures
    expect(verdict?.reasons).to.include('signature.changed_later')
  })
})
