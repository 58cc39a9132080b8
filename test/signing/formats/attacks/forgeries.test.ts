import { expect } from 'chai'
import type { Step } from '../../../../server/signing/formats/verdict/verdict.ts'
import { addFields } from '../../../../server/signing/formats/pdf/add-fields.ts'
import { draft, places, signedDocument } from '../desk.ts'
import { field, incremented, setting } from './increments.ts'
import { bytesOf, followedBy, lastStart, replaced, textOf } from './bytes.ts'
import { caught } from './caught.ts'

describe('a signature forged in its bytes', () => {
  const zeros = `/Contents <${'0'.repeat(32_768)}>`
  const forgeries: Record<string, [Step, (signed: Uint8Array) => Uint8Array]> = {
    'a signed byte flipped': ['cms', (signed) => replaced(signed, /(?<=^%PDF-1.7\n%)./s, 'x')],
    'a CMS of zeros': ['cms', (signed) => replaced(signed, /\/Contents <[0-9a-f]+>/, zeros)],
    'an empty CMS': [
      'range',
      (signed) =>
        replaced(
          signed,
          /\/Contents <([0-9a-f]+)>/,
          (_: string, digits: string) => `/Contents <>${' '.repeat(digits.length)}`,
        ),
    ],
    'no range': ['range', (signed) => replaced(signed, '/ByteRange', '/ByteRangf')],
    'a range of null': [
      'range',
      (signed) =>
        replaced(signed, /\/ByteRange \[[\d ]+\]/, (range: string) =>
          '/ByteRange null'.padEnd(range.length),
        ),
    ],
    'a negative range': [
      'range',
      (signed) => replaced(signed, /\/ByteRange \[0 \d/, '/ByteRange [0 -'),
    ],
    'a range that ends early': [
      'range',
      (signed) => replaced(signed, /(\/ByteRange \[0 \d+ \d+ )\d/, '$10'),
    ],
    'a range that begins late': [
      'range',
      (signed) => replaced(signed, '/ByteRange [0 ', '/ByteRange [1 '),
    ],
    'a wider gap with more in it': [
      'range',
      (signed) => replaced(signed, /0{40}>/, '> /Reason (paid)'.padEnd(41)),
    ],
    'something in the padding': ['cms', (signed) => replaced(signed, /0{8}>/, '0000abcd>')],
    'bytes after the end': ['structure', (signed) => followedBy(signed, 'garbage')],
    'an object without a table (ISA)': [
      'structure',
      (signed) => followedBy(signed, '4 0 obj\n(lie)\nendobj\n'),
    ],
    'an object with a stale trailer (ISA)': [
      'structure',
      (signed) =>
        followedBy(
          signed,
          `4 0 obj\n(lie)\nendobj\ntrailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${lastStart(signed)}\n%%EOF\n`,
        ),
    ],
    'bytes before the header': ['structure', (signed) => bytesOf(` ${textOf(signed)}`)],
  }

  for (const [what, [step, forge]] of Object.entries(forgeries)) {
    it(`is caught by the step "${step}" for ${what}`, async () => {
      const { steps, indication } = await caught(forge(await signedDocument()))

      expect(steps[0]).to.equal(step)
      expect(indication).to.equal('failed')
    })
  }
})

describe('a signature field that is not what it seems', () => {
  it('is caught by its field when it holds something else than a signature', async () => {
    const odd = incremented(
      addFields(await draft(), places),
      setting('V', '(signed)', field('signer')),
    )

    expect((await caught(odd)).steps).to.deep.equal(['fields'])
  })

  it('is caught by its field when it shows the signature of another one', async () => {
    const doubled = incremented(await signedDocument(), (writer, input) => {
      const value = input.now.dictionary(input.now.object(field('signer')(input)))?.entries.get('V')
      const number = value?.kind === 'reference' ? value.number : 0
      setting('V', `${String(number)} 0 R`, field('seal'))(writer, input)
    })

    expect((await caught(doubled, 'seal')).steps[0]).to.equal('fields')
  })

  it('refuses the file for a field of a doubled or dotted name', async () => {
    const plain = addFields(await draft(), places)

    for (const name of ['(seal)', '(a.b)']) {
      const named = incremented(plain, setting('T', name, field('signer')))
      expect((await caught(named)).steps).to.deep.equal(['structure'])
    }
  })
})
