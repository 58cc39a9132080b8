import { expect } from 'chai'
import { extendForm } from '../../../../server/signing/formats/pdf/extend-form.ts'
import { readForm } from '../../../../server/signing/formats/pdf/form.ts'
import { annotate, pageAt } from '../../../../server/signing/formats/pdf/pages.ts'
import type { PdfInput } from '../../../../server/signing/formats/pdf/read-pdf.ts'
import type { RevisionWriter } from '../../../../server/signing/formats/pdf/revision-writer.ts'
import {
  changedDictionary,
  referenceText,
  streamBody,
} from '../../../../server/signing/formats/pdf/syntax.ts'
import { sealedDocument, signedDocument } from '../desk.ts'
import { caught } from './caught.ts'
import { incremented, type Increment } from './increments.ts'

const zero = '[0 0 0 0]'
const page = '[0 0 595 842]'

const drawn = (writer: RevisionWriter, operators = '1 g 0 0 595 842 re f'): string => {
  const look = streamBody({ Subtype: '/Form', BBox: page }, Buffer.from(operators))
  return `<< /N ${referenceText(writer.add(look))} >>`
}

const fieldOf = (input: PdfInput, name: string) => {
  const found = readForm(input.now)?.fields.find((each) => each.name === name)
  if (!found) throw new Error(`no field ${name}`)
  return found
}

/** A new signature field on the first page, with these entries. */
const adding =
  (entries: (writer: RevisionWriter, input: PdfInput) => string): Increment =>
  (writer, input) => {
    const first = pageAt(input.now, 0)
    const plain = '/Type /Annot /Subtype /Widget /FT /Sig /T (more) /F 4'
    const field = writer.add(`<< ${plain} ${entries(writer, input)} >>`)
    extendForm(writer, input.now, { fields: [field], fonts: {} })
    annotate(writer, input.now, { page: first, widgets: [field] })
  }

/** The number filled in. */
const filling: Increment = (writer, input) => {
  const { number, dictionary } = fieldOf(input, 'number')
  writer.place(number, changedDictionary(dictionary, { V: '(99)', AP: drawn(writer, 'BT ET') }))
}

const changing =
  (changes: (writer: RevisionWriter, input: PdfInput) => Record<string, string>): Increment =>
  (writer, input) => {
    const { number, dictionary } = fieldOf(input, 'seal')
    writer.place(number, changedDictionary(dictionary, changes(writer, input)))
  }

const together =
  (...increments: Increment[]): Increment =>
  (writer, input) => {
    for (const increment of increments) increment(writer, input)
  }

const stamp = '/V << /Type /DocTimeStamp /SubFilter /ETSI.RFC3161 >>'
const signersOwn = (input: PdfInput): string => {
  const value = fieldOf(input, 'signer').dictionary.entries.get('V')
  return value?.kind === 'reference' ? referenceText(value.number) : ''
}

describe('a file changed by somebody without any key', () => {
  const changes: Record<string, Increment> = {
    'an empty field that covers a page': adding((writer) => `/Rect ${page} /AP ${drawn(writer)}`),
    'such a field whose rectangle stands elsewhere': adding(
      (writer) => `/Rect ${referenceText(writer.add(page))} /AP ${drawn(writer)}`,
    ),
    'such a field whose corners stand elsewhere': adding(
      (writer) =>
        `/Rect [0 0 ${referenceText(writer.add('595'))} ${referenceText(writer.add('842'))}] /AP ${drawn(writer)}`,
    ),
    'an empty field with a background': adding(() => `/Rect ${page} /MK << /BG [1] >>`),
    'a timestamp that shows something': adding(
      (writer) => `/Rect ${page} ${stamp} /AP ${drawn(writer)}`,
    ),
    'an empty field given the look of a seal': changing((writer) => ({ AP: drawn(writer) })),
    'a second field for the same signature': adding(
      (_, input) => `/Rect ${zero} /V ${signersOwn(input)}`,
    ),
    'the signature led to from another field': changing((writer, input) => ({
      V: referenceText(writer.add(signersOwn(input))),
      AP: drawn(writer),
    })),
    'a number under words in the place of a signature': together(
      adding(() => `/Rect ${zero} /V (signed)`),
      filling,
    ),
    'a number under a timestamp': together(
      adding(() => `/Rect ${zero} ${stamp}`),
      filling,
    ),
  }

  for (const [what, change] of Object.entries(changes)) {
    it(`is caught by its revisions for ${what}`, async () => {
      const { steps, indication } = await caught(incremented(await signedDocument(), change))

      expect(steps).to.include('revisions')
      expect(indication).to.equal('failed')
    })
  }

  it('passes with an empty field that shows nothing', async () => {
    const prepared = incremented(
      await sealedDocument(),
      adding(() => `/Rect [9 9 99 29]`),
    )

    expect((await caught(prepared)).reasons).to.deep.equal([])
    expect((await caught(prepared, 'seal')).reasons).to.deep.equal([])
  })
})
