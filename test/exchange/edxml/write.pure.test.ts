import { expect } from 'chai'
import fc from 'fast-check'
import { EdxmlProblem } from '../../../server/exchange/edxml/edxml-problem.ts'
import type { EdxmlMessage } from '../../../server/exchange/edxml/message.ts'
import { readEdxml } from '../../../server/exchange/edxml/read-edxml.ts'
import { writeEdxml } from '../../../server/exchange/edxml/write-edxml.ts'
import { anyMessage } from './arbitrary-message.ts'
import { bytesOf, file, letter, pdf, registered, textOf } from './messages.ts'

/** The same fields, whether they are absent or nothing. */
const plain = (message: EdxmlMessage): unknown => JSON.parse(JSON.stringify(message))

describe('A message that is written', () => {
  it('is read as it was, whatever stands in it', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const { message: read } = readEdxml(writeEdxml(message))
        expect(plain(read)).to.deep.equal(plain(message))
      }),
      { numRuns: 100 },
    )
  }).timeout(120_000)

  it('always has the same bytes, in whatever order its fields were given', () => {
    const turned = Object.fromEntries(
      Object.entries(letter).toReversed(),
    ) as unknown as EdxmlMessage
    const attachments = [{ name: 'a.pdf', contentType: 'application/pdf', bytes: pdf }]

    expect(writeEdxml(turned, attachments)).to.deep.equal(writeEdxml(letter, attachments))
  })

  it('lists its attachments, and gives them back', () => {
    const attachments = [
      {
        name: 'công văn.pdf',
        contentType: 'application/pdf',
        bytes: pdf,
        description: 'Bản chính',
      },
      { name: 'phụ lục.txt', contentType: 'text/plain', bytes: Buffer.from('một') },
    ]
    const read = readEdxml(writeEdxml(letter, attachments))

    expect(read.quirks).to.deep.equal([])
    expect(read.message.manifest?.references.map(({ contentId }) => contentId)).to.deep.equal([
      'cid:1',
      'cid:2',
    ])
    expect(
      read.attachments.map(({ name, bytes }) => [name, Buffer.from(bytes ?? [])]),
    ).to.deep.equal([
      ['công văn.pdf', pdf],
      ['phụ lục.txt', Buffer.from('một')],
    ])
  })

  it('is not given a manifest, where what was read had none', () => {
    const without = textOf(writeEdxml(letter, [file])).replace(/<edXMLManifest.*Manifest>/s, '')
    const { message, attachments, quirks } = readEdxml(bytesOf(without))
    const entries = attachments.flatMap(({ entry }) => (entry ? [entry] : []))

    expect(quirks).to.deep.equal(['attachment-unlisted'])
    expect(textOf(writeEdxml(message, entries))).to.equal(without)
  })

  it('keeps an element that stands where a text should', () => {
    const odd = textOf(writeEdxml(letter)).replace('Về việc', '<b>Về</b> việc')
    const { message } = readEdxml(bytesOf(odd))

    expect(message).not.to.have.property('subject')
    expect(textOf(writeEdxml(message))).to.include('<Subject><b>Về</b> việc lập hồ sơ</Subject>')
  })

  it('spells the business as the regulation does', () => {
    expect(textOf(writeEdxml({ ...letter, businessType: 'replace' }))).to.include(
      '<Bussiness><BussinessDocType>3</BussinessDocType></Bussiness>',
    )
  })

  const refused: [string, EdxmlMessage][] = [
    ['a control character', { ...letter, subject: 'a\u0000b' }],
    ['half a letter', { ...registered, description: '\ud800' }],
    ['a sign that no XML has', { ...registered, description: '\uffff' }],
    ['a kept element without a proper name', { ...letter, kept: { content: [named('a b')] } }],
  ]
  for (const [what, message] of refused) {
    it(`refuses ${what}`, () => {
      expect(() => writeEdxml(message)).to.throw(EdxmlProblem, 'edxml.text_not_writable')
    })
  }

  for (const name of ['../a.pdf', 'C:\\a.pdf', '/etc/passwd', '..', '', 'a\u202efdp.exe']) {
    it(`refuses an attachment named ${JSON.stringify(name)}`, () => {
      const attachment = { name, contentType: 'application/pdf', bytes: pdf }

      expect(() => writeEdxml(letter, [attachment])).to.throw('edxml.attachment_name_unsafe')
    })
  }
})

function named(name: string) {
  return { name, namespace: '', attributes: [], content: [] }
}
