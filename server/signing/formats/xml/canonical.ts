import { join } from '../cms/der.ts'
import { namespaces, type XmlAttribute, type XmlElement } from './xml-tree.ts'

/** Identifiers of the canonical forms that are understood, both without comments. */
export const canonicalForms = {
  inclusive: 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
  exclusive: 'http://www.w3.org/2001/10/xml-exc-c14n#',
} as const

/** How an element is written. */
export type CanonicalForm = keyof typeof canonicalForms

/** The namespaces that what is written declares so far, by prefix. */
type Written = ReadonlyMap<string, string>

/** What is written above an element, and what is in force there. */
interface Above {
  written: Written
  scope: Written
}

const nothing: Above = { written: new Map(), scope: new Map() }

interface Writing {
  form: CanonicalForm
  without: XmlElement | undefined
  put: (text: string) => void
}

const portion = 65_536

/** An element in canonical form, as UTF-8, without one element inside it. Source: Canonical XML 1.0, Exclusive XML Canonicalization 1.0 */
export function canonical(
  element: XmlElement,
  form: CanonicalForm,
  without?: XmlElement,
): Uint8Array<ArrayBuffer> {
  return join(...canonicalParts(element, form, without))
}

/** The canonical form in portions, of which only their bytes are ever held whole. */
export function canonicalParts(
  element: XmlElement,
  form: CanonicalForm,
  without?: XmlElement,
): Uint8Array[] {
  const encoder = new TextEncoder()
  const parts: Uint8Array[] = []
  let waiting = ''
  const put = (text: string): void => {
    waiting += text
    if (waiting.length < portion) return
    parts.push(encoder.encode(waiting))
    waiting = ''
  }
  write(element, nothing, { form, without, put })
  return [...parts, encoder.encode(waiting)]
}

// Nothing is written yet above the element that is asked for.
function write(element: XmlElement, above: Above, writing: Writing): void {
  const { put, form } = writing
  const { written } = above
  const declared = isDeclared(element, above, form) ? [] : toDeclare(element, written, form)
  put(`<${element.name}`)
  for (const [prefix, uri] of declared) put(` ${declarationOf(prefix)}="${escapedValue(uri)}"`)
  putAttributes(above === nothing ? withInherited(element, form) : element.attributes, put)
  put('>')
  const inside = {
    written: declared.length > 0 ? new Map([...written, ...declared]) : written,
    scope: element.scope,
  }
  for (const child of element.children) writeChild(child, inside, writing)
  put(`</${element.name}>`)
}

function putAttributes(attributes: readonly XmlAttribute[], put: Writing['put']): void {
  const ordered = attributes.length < 2 ? attributes : attributes.toSorted(inOrder)
  for (const { name, value } of ordered) put(` ${name}="${escapedValue(value)}"`)
}

const withInherited = (element: XmlElement, form: CanonicalForm): XmlAttribute[] =>
  form === 'exclusive' ? element.attributes : [...element.attributes, ...inherited(element)]

const declarationOf = (prefix: string): string => (prefix === '' ? 'xmlns' : `xmlns:${prefix}`)

function writeChild(child: XmlElement | string, above: Above, writing: Writing): void {
  if (typeof child === 'string') writeText(child, writing)
  else if (child !== writing.without) write(child, above, writing)
}

// Most elements stand in the scope of the one above them, and have nothing new to say.
function isDeclared(
  { scope, prefix, attributes }: XmlElement,
  above: Above,
  form: CanonicalForm,
): boolean {
  if (form === 'inclusive') return scope === above.scope
  if (prefix === 'xml' || attributes.some((each) => each.prefix !== '')) return false
  return (above.written.get(prefix) ?? '') === (scope.get(prefix) ?? '')
}

// A pair of surrogates is one letter, and stays together.
function writeText(text: string, { put }: Writing): void {
  for (let at = 0; at < text.length;) {
    const last = text.charCodeAt(at + portion - 1)
    const end = at + portion + (last >= 0xd800 && last <= 0xdbff ? 1 : 0)
    put(escapedText(text.slice(at, end)))
    at = end
  }
}

// The exclusive form declares what the element itself uses, the inclusive form all that is in force.
function toDeclare(element: XmlElement, written: Written, form: CanonicalForm): [string, string][] {
  const { scope, prefix, attributes } = element
  const used = new Set([
    prefix,
    ...attributes.map((each) => each.prefix).filter((each) => each !== ''),
  ])
  const prefixes = form === 'exclusive' ? [...used] : [...new Set(['', ...scope.keys()])]
  return prefixes
    .filter((each) => each !== 'xml')
    .map((each): [string, string] => [each, scope.get(each) ?? ''])
    .filter(([each, uri]) => (written.get(each) ?? '') !== uri)
    .sort(([one], [other]) => (one < other ? -1 : 1))
}

// The inclusive form of a part takes over what xml: attributes above it say.
function inherited(element: XmlElement): XmlAttribute[] {
  const own = new Set(element.attributes.map(({ name }) => name))
  const found: XmlAttribute[] = []
  for (let above = element.parent; above; above = above.parent) {
    const more = above.attributes.filter(
      ({ namespace, name }) => namespace === namespaces.xml && !own.has(name),
    )
    found.push(...more)
    more.forEach(({ name }) => own.add(name))
  }
  return found
}

function inOrder(one: XmlAttribute, other: XmlAttribute): number {
  if (one.namespace !== other.namespace) return one.namespace < other.namespace ? -1 : 1
  return one.localName < other.localName ? -1 : 1
}

const inText: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#xD;',
}
const inValue: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
}

const escapedText = (text: string): string =>
  /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (letter) => inText[letter] ?? '') : text

const escapedValue = (text: string): string =>
  /[&<"\t\n\r]/.test(text) ? text.replace(/[&<"\t\n\r]/g, (letter) => inValue[letter] ?? '') : text
