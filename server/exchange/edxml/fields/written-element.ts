import {
  namespaces,
  type XmlAttribute,
  type XmlElement,
} from '../../../signing/formats/xml/xml-tree.ts'
import { refuseEdxml } from '../edxml-problem.ts'
import type { Kept, KeptAttribute, KeptElement } from './kept.ts'
import { edxmlNamespaces } from '../names.ts'

const namespace = edxmlNamespaces['qcvn-102']
const regular: ReadonlyMap<string, string> = new Map([
  ['', namespace],
  ['edXML', namespace],
])
// Source: XML 1.0 §2.2
const notWritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
// Half a pair of surrogates is no character; whether there are halves is asked only where there are surrogates, for it is slow.
const surrogate = /[\ud800-\udfff]/
const half = /\p{Surrogate}/u
const nameForm = /^[\p{L}_][\p{L}\p{N}_.-]*$/u

/** The text, where XML can carry it; a control character or half a letter is refused. */
export function writable(text: string): string {
  const isHalf = surrogate.test(text) && half.test(text)
  return notWritable.test(text) || isHalf ? refuseEdxml('edxml.text_not_writable') : text
}

/** An element of the regulation's namespace with what is in it, and after that what was kept there. */
export function regularElement(
  name: string,
  children: readonly (XmlElement | string)[],
  { attributes = [], content = [] }: Kept = {},
): XmlElement {
  const colon = name.indexOf(':')
  const prefix = name.slice(0, Math.max(colon, 0))
  const localName = name.slice(colon + 1)
  const { attributes: written, scope } = attributesIn(regular, attributes)
  const inside = content.length === 0 ? [...children] : [...children, ...content.map(keptNode)]
  return {
    name,
    prefix,
    localName,
    namespace,
    attributes: written,
    scope,
    children: inside,
    parent: undefined,
  }
}

function keptNode(given: KeptElement | string): XmlElement | string {
  return typeof given === 'string' ? writable(given) : keptElement(given)
}

function keptElement({ name, namespace: own, attributes, content }: KeptElement): XmlElement {
  expectName(name)
  const isXml = own === namespaces.xml
  return {
    name: isXml ? `xml:${name}` : name,
    ...{ prefix: isXml ? 'xml' : '', localName: name, namespace: own, parent: undefined },
    ...attributesIn(isXml ? regular : new Map([...regular, ['', writable(own)]]), attributes),
    children: content.map((each) => keptNode(each)),
  }
}

function expectName(name: string): void {
  if (!nameForm.test(name)) refuseEdxml('edxml.text_not_writable', name)
}

/** Attributes of a namespace get a prefix of their own on the element. */
function attributesIn(
  above: ReadonlyMap<string, string>,
  given: readonly KeptAttribute[],
): { attributes: XmlAttribute[]; scope: ReadonlyMap<string, string> } {
  if (given.length === 0) return { attributes: [], scope: above }
  const foreign = [...new Set(given.map((each) => each.namespace))].filter(
    (each) => each !== '' && each !== namespaces.xml,
  )
  const prefixes = new Map(foreign.map((each, at) => [each, `a${String(at + 1)}`]))
  prefixes.set(namespaces.xml, 'xml')
  const attributes = given.map(({ name, namespace: own, value }) => {
    expectName(name)
    const prefix = prefixes.get(own) ?? ''
    const written = prefix === '' ? name : `${prefix}:${name}`
    return { name: written, prefix, localName: name, namespace: own, value: writable(value) }
  })
  const declared = foreign.map((each, at): [string, string] => [
    `a${String(at + 1)}`,
    writable(each),
  ])
  return { attributes, scope: new Map([...above, ...declared]) }
}
