import { expect } from 'chai'
import { edxmlWords } from '../../../client/words/edxml.ts'
import { readEdxml } from '../../../server/exchange/edxml/read-edxml.ts'
import {
  damageNames,
  quirkNames,
  type ReadEdxml,
} from '../../../server/exchange/edxml/read-result.ts'
import { writeEdxml } from '../../../server/exchange/edxml/write-edxml.ts'
import { readXml } from '../../../server/signing/formats/xml/read-xml.ts'
import { allElements, childElements, textOf } from '../../../server/signing/formats/xml/xml-tree.ts'
import { sample } from './messages.ts'

const read = (name: string): ReadEdxml => readEdxml(sample(name), { fileName: fileNameOf(name) })

/** The file of a message is named by its document, but in one sample. */
const fileNameOf = (name: string): string =>
  name === 'document-id-date-impossible'
    ? 'H80.15,2014-02-30,267-SNV-VP.edxml'
    : name === 'file-name-differs'
      ? 'van-ban-di.edxml'
      : 'H80.15,2026-03-09,267-SNV-VP.edxml'

const regular = ['document', 'recall', 'update', 'replace', 'status', 'signed']

describe('Samples of messages', () => {
  for (const name of regular) {
    it(`that are as they must be have no quirk: ${name}`, () => {
      const { quirks, attachments } = read(name)

      expect(quirks).to.deep.equal([])
      expect(attachments.filter(({ damage }) => damage)).to.deep.equal([])
    })
  }

  for (const quirk of quirkNames) {
    it(`are read with the quirk ${quirk}, and no other is named`, () => {
      const { quirks, message } = read(quirk)

      expect(quirks).to.deep.equal([quirk])
      expect(message.from.organName).to.match(/Tam Hà$/)
    })
  }

  for (const name of [...regular, ...quirkNames]) {
    it(`keep every field when they are written again: ${name}`, () => {
      const { message, attachments } = read(name)
      const entries = attachments.flatMap(({ entry }) => (entry ? [entry] : []))
      const written = writeEdxml(message, entries)
      const again = readEdxml(written)

      expect(again.message).to.deep.equal(message)
      expect(again.attachments.flatMap(({ entry }) => (entry ? [entry] : []))).to.deep.equal(
        entries,
      )
      expect(writeEdxml(again.message, entries)).to.deep.equal(written)
    })
  }

  for (const name of [...regular, 'unknown-elements', 'document-id-last', 'organ-id-null']) {
    it(`keep every text when they are written again: ${name}`, () => {
      const { message, attachments } = read(name)
      const written = writeEdxml(
        message,
        attachments.flatMap(({ entry }) => (entry ? [entry] : [])),
      )

      expect(textsIn(written)).to.deep.equal(textsIn(sample(name)))
    })
  }

  it('have words for every quirk and damage, in both languages', () => {
    for (const { quirks, damages } of Object.values(edxmlWords)) {
      expect(Object.keys(quirks)).to.deep.equal([...quirkNames])
      expect(Object.keys(damages)).to.deep.equal([...damageNames])
    }
  })
})

/** Every text with its name, wherever it stands; signatures aside. */
function textsIn(bytes: Uint8Array): string[] {
  const root = readXml(bytes)
  return allElements(root)
    .filter((each) => childElements(each).length === 0 && each.namespace !== dsig)
    .filter(({ namespace }) => !namespace.startsWith('http://uri.etsi.org'))
    .map((each) => `${each.localName}=${textOf(each)}`)
    .toSorted()
}

const dsig = 'http://www.w3.org/2000/09/xmldsig#'
