import { DOMParser } from '@xmldom/xmldom'
import { expect } from 'chai'
import { execFileSync } from 'node:child_process'
import fastCheck from 'fast-check'
import { C14nCanonicalization, ExclusiveCanonicalization } from 'xml-crypto'
import { canonical } from '../../../../server/signing/formats/xml/canonical.ts'
import { readXml } from '../../../../server/signing/formats/xml/read-xml.ts'
import { bytesOf, envelope, textOf } from './envelope.ts'

/** The canonical form that libxml2 gives. */
const theirs = (option: '--c14n' | '--exc-c14n', text: string): string =>
  execFileSync('xmllint', [option, '-'], {
    input: text,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
  })

const ours = (form: 'inclusive' | 'exclusive', text: string): string =>
  textOf(canonical(readXml(bytesOf(text)), form))

const peers = (form: 'inclusive' | 'exclusive', text: string): string => {
  const { documentElement } = new DOMParser().parseFromString(text, 'text/xml')
  const method = form === 'exclusive' ? new ExclusiveCanonicalization() : new C14nCanonicalization()
  return method.process(documentElement, {})
}

/** Elements in elements with namespaces, attributes and text. */
const tree = fastCheck.letrec<{ node: string }>((tie) => ({
  node: fastCheck
    .tuple(
      fastCheck.constantFrom('a', 'p:b', 'q:c', 'd'),
      fastCheck.subarray(['xmlns="u:u"', 'xmlns:p="u:v"', 'x="1"', 'p:x="&lt;"', 'q:y="&#10;"']),
      fastCheck.array(
        fastCheck.oneof(
          { maxDepth: 3 },
          fastCheck.constantFrom('t&amp;', ' ', '&#13;'),
          tie('node'),
        ),
        { maxLength: 3 },
      ),
    )
    .map(([name, attributes, inside]) => {
      return `<${[name, ...attributes].join(' ')}>${inside.join('')}</${name}>`
    }),
})).node

const texts = [
  envelope,
  '<a/>',
  '<a b="2" a="1" xmlns:z="u:z" xmlns:y="u:y" z:a="3" y:b="4"/>',
  '<a xmlns="u:u"><b xmlns=""><c xmlns="u:u"/></b></a>',
  '<p:a xmlns:p="u:u" xmlns:q="u:v"><p:b xmlns:p="u:u"/><p:c xmlns:p="u:w" q:d="1"/></p:a>',
  '<a t="&#9;&#10;&#13;&lt;&amp;&quot;\'>" u="x\ty\nz">x\r\ny&#13;z&lt;&gt;&amp;"\'</a>',
  '<a><![CDATA[<b> & ]]>c</a>',
  '<a xml:lang="vi"><b xml:space="preserve">  </b></a>',
  '<a xmlns:unused="u:u"><b xmlns:late="u:v" late:c="1"/></a>',
  '<Thư mục="Đ"><é/>😀</Thư>',
]

describe('The canonical form of an XML text', () => {
  for (const text of texts) {
    it(`is that of libxml2: ${text.slice(0, 60)}`, () => {
      expect(ours('inclusive', text)).to.equal(theirs('--c14n', text))
      expect(ours('exclusive', text)).to.equal(theirs('--exc-c14n', text))
    })
  }

  it('is its own canonical form, and that of xml-crypto', () => {
    fastCheck.assert(
      fastCheck.property(tree, (inside) => {
        const text = `<r xmlns:p="u:p" xmlns:q="u:q">${inside}</r>`
        for (const form of ['inclusive', 'exclusive'] as const) {
          expect(ours(form, text)).to.equal(peers(form, text))
          expect(ours(form, ours(form, text))).to.equal(ours(form, text))
        }
      }),
      { seed: 3, numRuns: 300 },
    )
  })
})

describe('An XML text', () => {
  const refused: Record<string, string> = {
    'something before the root': 'junk<a/>',
    'a declaration in the wrong place': ' <?xml version="1.0"?><a/>',
    'another encoding': '<?xml version="1.0" encoding="utf-16"?><a/>',
    'text after the root': '<a/>tail',
    'a second root': '<a/><b/>',
    'a document type': '<!DOCTYPE a><a/>',
    'an entity': '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
    'an unknown entity': '<a>&x;</a>',
    'a lone ampersand': '<a>&</a>',
    'a comment': '<a>b<!-- c -->d</a>',
    'an instruction': '<a><?b c?></a>',
    'an unbound prefix': '<p:a/>',
    'a prefix bound to nothing': '<p:a xmlns:p="u"><p:b xmlns:p=""/></p:a>',
    'a prefix xml bound anew': '<a xmlns:xml="u"/>',
    'an attribute twice': '<a b="1" b="2"/>',
    'an attribute twice by namespace': '<a xmlns:x="u" xmlns:y="u" x:b="1" y:b="2"/>',
    'an attribute without quotes': '<a b=c/>',
    'a less-than sign in a value': '<a b="<"/>',
    'elements that cross': '<a><b></a></b>',
    'an element that does not end': '<a><b></b>',
    'a forbidden character': '<a>\u0001</a>',
    'a forbidden character by reference': '<a>&#1;</a>',
    'half of a pair by reference': '<a>&#xD800;</a>',
    'the end of character data': '<a>]]></a>',
    nothing: '',
  }
  for (const [what, text] of Object.entries(refused)) {
    it(`is refused with ${what}`, () => {
      expect(() => readXml(bytesOf(text))).to.throw(/^xml\.(unreadable|document_type)$/)
    })
  }

  it('is refused in bytes that are no UTF-8', () => {
    expect(() => readXml(Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e))).to.throw(
      'xml.unreadable',
    )
  })
})
