import {
  allElements,
  childElements,
  type XmlElement,
} from '../../../signing/formats/xml/xml-tree.ts'
import { refuseEdxml } from '../edxml-problem.ts'
import type { Kept } from '../fields/kept.ts'
import type { DocumentMessage } from '../message.ts'
import { edxmlNamespaces, type Dialect } from '../names.ts'
import { readFields, type Reading } from '../fields/read-fields.ts'
import { object, part, type Shape } from '../fields/shape.ts'

/** The elements in which a message has its fields. */
export interface Parts {
  dialect: Dialect
  messageHeader: XmlElement
  trace?: XmlElement | undefined
  manifest?: XmlElement | undefined
  attachments?: XmlElement | undefined
  around: NonNullable<DocumentMessage['around']>
}

const headerShape: Shape = { messageHeader: part('MessageHeader'), trace: part('TraceHeaderList') }
const bodyShape: Shape = { manifest: part('edXMLManifest') }
const envelopeShape: Shape = {
  header: object('edXMLHeader', headerShape),
  body: object('edXMLBody', bodyShape),
}
const rootShape: Shape = {
  envelope: object('edXMLEnvelope', envelopeShape),
  attachments: part('AttachmentEncoded'),
}
/** Of these a message has one at most, for nobody could tell which counts. */
const single = [
  ...['edXMLEnvelope', 'edXMLHeader', 'edXMLBody', 'MessageHeader', 'TraceHeaderList'],
  ...['edXMLManifest', 'AttachmentEncoded'],
]

/** Finds the parts of a message in the regulation's form, or in one of the two older dialects. */
export function locateParts(top: XmlElement, reading: Omit<Reading, 'home'>): Parts {
  const dialect = dialectOf(top)
  if (dialect === 'qcvn-102') return regularParts(top, reading)
  reading.quirks.add(dialect === 'go-vn' ? 'dialect-go-vn' : 'dialect-e-doc')
  return dialectParts(top, dialect)
}

/** The namespaces that are at home in a message: that of its dialect, or none where its root has none. */
export function homeOf(dialect: Dialect, top: XmlElement): ReadonlySet<string> {
  return new Set([edxmlNamespaces[dialect], ...(top.namespace === '' ? [''] : [])])
}

function dialectOf(top: XmlElement): Dialect {
  const isRegular = ['', edxmlNamespaces['qcvn-102']].includes(top.namespace)
  if (isRegular && top.localName === 'edXML') return 'qcvn-102'
  const found = allElements(top).find(({ localName }) => localName === 'MessageHeader')
  if (found?.namespace === edxmlNamespaces['go-vn']) return 'go-vn'
  return found?.namespace === edxmlNamespaces['e-doc'] ? 'e-doc' : refuseEdxml('edxml.not_edxml')
}

interface RegularParts {
  envelope?: {
    header?: { messageHeader?: XmlElement; trace?: XmlElement; kept?: Kept }
    body?: { manifest?: XmlElement; kept?: Kept }
    kept?: Kept
  }
  attachments?: XmlElement
  kept?: Kept
}

function regularParts(top: XmlElement, { quirks }: Omit<Reading, 'home'>): Parts {
  if (top.namespace === '') quirks.add('no-namespace')
  expectSingle(top)
  const found = readFields(top, rootShape, {
    quirks,
    home: homeOf('qcvn-102', top),
  }) as RegularParts
  const header = found.envelope?.header
  return {
    dialect: 'qcvn-102',
    messageHeader: header?.messageHeader ?? refuseEdxml('edxml.field_missing', 'MessageHeader'),
    trace: header?.trace,
    manifest: found.envelope?.body?.manifest,
    attachments: found.attachments,
    around: aroundOf(found),
  }
}

function aroundOf({ kept, envelope: inner }: RegularParts): Parts['around'] {
  const all: [keyof Parts['around'], Kept | undefined][] = [
    ['root', kept],
    ['envelope', inner?.kept],
    ['header', inner?.header?.kept],
    ['body', inner?.body?.kept],
  ]
  return Object.fromEntries(all.filter(([, each]) => each))
}

/** Looks no deeper than parts stand: an attachment is text, and a field may be named alike. */
function expectSingle(top: XmlElement): void {
  const upper = [top, ...childElements(top)]
  const lower = upper.slice(1).flatMap(childElements)
  const names = [...upper, ...lower, ...lower.flatMap(childElements)].map((each) => each.localName)
  for (const name of single) {
    if (names.indexOf(name) !== names.lastIndexOf(name)) refuseEdxml('edxml.structure_wrong', name)
  }
}

function dialectParts(top: XmlElement, dialect: Dialect): Parts {
  const named = (name: string): XmlElement | undefined => {
    const [found, ...more] = allElements(top).filter(
      ({ localName, namespace }) => localName === name && namespace === edxmlNamespaces[dialect],
    )
    return more.length > 0 ? refuseEdxml('edxml.structure_wrong', name) : found
  }
  return {
    dialect,
    messageHeader: named('MessageHeader') ?? refuseEdxml('edxml.field_missing', 'MessageHeader'),
    trace: named('TraceHeaderList'),
    manifest: named('Manifest'),
    attachments: named('AttachmentEncoded'),
    around: {},
  }
}
