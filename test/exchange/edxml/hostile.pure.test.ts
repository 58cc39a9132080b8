import { expect } from 'chai'
import { EdxmlProblem } from '../../../server/exchange/edxml/edxml-problem.ts'
import { readEdxml } from '../../../server/exchange/edxml/read-edxml.ts'
import { writeEdxml } from '../../../server/exchange/edxml/write-edxml.ts'
import { bytesOf, letter, pdf, registered, textOf } from './messages.ts'

const whole = textOf(writeEdxml(letter))
const status = textOf(writeEdxml(registered))
const inside = (text: string): string => whole.replace('<Subject>', `${text}<Subject>`)
const doctype = (text: string): string => whole.replace('<edXML ', `${text}<edXML `)

function reasonOf(text: string, limits = {}): string {
  try {
    readEdxml(bytesOf(text), { limits })
    return 'read'
  } catch (problem) {
    if (problem instanceof EdxmlProblem) return problem.reason
    throw problem
  }
}

describe('A message that is refused', () => {
  const cases: [string, string, string][] = [
    ['declares a document type', doctype('<!DOCTYPE edXML>'), 'xml.document_type'],
    [
      'declares entities',
      doctype('<!DOCTYPE edXML [<!ENTITY a "b">]>').replace('lập', '&a;'),
      'xml.document_type',
    ],
    [
      'fetches an entity',
      doctype('<!DOCTYPE edXML SYSTEM "http://127.0.0.1/x.dtd">'),
      'xml.document_type',
    ],
    [
      'declares a document type after what stands before it',
      `x${doctype('<!DOCTYPE edXML>')}`,
      'xml.document_type',
    ],
    ['uses an entity nobody declared', whole.replace('lập', '&nbsp;'), 'xml.unreadable'],
    ['holds a comment', inside('<!-- -->'), 'xml.unreadable'],
    ['holds an instruction', inside('<?php ?>'), 'xml.unreadable'],
    ['is nested too deep', inside('<a>'.repeat(70) + '</a>'.repeat(70)), 'xml.too_large'],
    ['has too many elements', inside('<a/>'.repeat(20_001)), 'xml.too_large'],
    ['binds too many prefixes', inside(prefixes(9)), 'xml.unreadable'],
    ['is cut off', whole.slice(0, -20), 'xml.unreadable'],
    ['is followed by something', `${whole}x`, 'xml.unreadable'],
    ['is no XML', 'PK\u0003\u0004', 'xml.unreadable'],
    ['is nothing', '', 'xml.unreadable'],
    ['is another sort of XML', '<html></html>', 'edxml.not_edxml'],
    ['is of another namespace', whole.replaceAll('QCVN_102', 'QCVN_999'), 'edxml.not_edxml'],
    ['has no sender', whole.replace(/<From>.*<\/From>/, ''), 'edxml.field_missing'],
    [
      'names no document',
      whole.replace(/<DocumentId>[^<]*/, '<DocumentId>'),
      'edxml.field_missing',
    ],
    [
      'has no header',
      whole.replace(/<MessageHeader>.*<\/MessageHeader>/s, ''),
      'edxml.field_missing',
    ],
    [
      'has two headers',
      whole.replace(/<MessageHeader>.*<\/MessageHeader>/s, '$&$&'),
      'edxml.structure_wrong',
    ],
    [
      'has two envelopes',
      whole.replace(/<edXML:.*:edXMLEnvelope>/s, '$&$&'),
      'edxml.structure_wrong',
    ],
    [
      'does what nobody knows',
      whole.replace('DocType>0', 'DocType>7'),
      'edxml.business_type_unknown',
    ],
    ['says a status nobody knows', status.replace('Code>03', 'Code>07'), 'edxml.status_unknown'],
    [
      'answers nothing',
      status.replace(/<ResponseFor>.*<\/ResponseFor>/, ''),
      'edxml.field_missing',
    ],
  ]
  for (const [what, text, reason] of cases) {
    it(`${what}: ${reason}`, () => {
      expect(reasonOf(text)).to.equal(reason)
    })
  }

  it('is larger than may be, or has more attachments', () => {
    const file = { name: 'a.pdf', contentType: 'application/pdf', bytes: pdf }
    const two = textOf(writeEdxml(letter, [file, file]))

    expect(reasonOf(two)).to.equal('read')
    expect(reasonOf(two, { messageBytes: 1000 })).to.equal('edxml.too_large')
    expect(reasonOf(two, { attachments: 1 })).to.equal('edxml.too_many_attachments')
  })

  it('is refused without long thought, however large', () => {
    const began = process.cpuUsage()
    const large = 'a '.repeat(2_000_000)
    reasonOf(inside(`<a ${large}>`))
    reasonOf(`${large}${whole}`)
    reasonOf(inside('<'.repeat(1_000_000)))
    reasonOf(inside('<a:a '.repeat(100_000)))

    expect(process.cpuUsage(began).user).to.be.lessThan(3_000_000)
  })
})

function prefixes(count: number): string {
  return Array.from({ length: count }, (_, at) => `<p${String(at)}:a/>`).join('')
}
