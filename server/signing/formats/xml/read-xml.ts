import { tokensOf, type Token } from './tokens.ts'
import { refuse, XmlProblem } from './xml-reasons.ts'
import { namespaces, type XmlAttribute, type XmlElement } from './xml-tree.ts'

const mostBytes = 64_000_000
/** Elements and attributes together. */
const mostParts = 60_000
const mostReferences = 100_000
const deepest = 64
const mostNamespaces = 32
const declaration =
  /^<\?xml\s+version\s*=\s*["']1\.0["'](\s+encoding\s*=\s*["']utf-8["'])?(\s+standalone\s*=\s*["'](yes|no)["'])?\s*\?>/i

/**
 * The root element of an XML 1.0 text in UTF-8, at most 64 MB, 60 000 elements and attributes, 64 deep. Read strictly: anything
 * before or after the root, a document type, comments, instructions and unbound prefixes are refused.
 */
export function readXml(bytes: Uint8Array): XmlElement {
  if (bytes.length > mostBytes) refuse('xml.too_large')
  const text = withLineFeeds(utf8(bytes)).replace(declaration, '')
  refuseManyReferences(text)
  const reading: Reading = { open: undefined, root: undefined, count: 0, depth: 0 }
  for (const token of tokensOf(text)) take(token, reading)
  return reading.root && !reading.open ? reading.root : refuse('xml.unreadable')
}

const withLineFeeds = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text

interface Reading {
  open: XmlElement | undefined
  root: XmlElement | undefined
  count: number
  depth: number
}

// Each costs a hundred times what a letter does.
function refuseManyReferences(text: string): void {
  let at = -1
  for (let count = 0; (at = text.indexOf('&', at + 1)) >= 0;) {
    if (++count > mostReferences) refuse('xml.too_large')
  }
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new XmlProblem('xml.unreadable', { cause })
  }
}

function take(token: Token, reading: Reading): void {
  if (token.kind === 'text') takeText(token.text, reading)
  else if (token.kind === 'end') takeEnd(token.name, reading)
  else takeStart(token, reading)
}

function takeText(text: string, { open }: Reading): void {
  if (open) open.children.push(text)
  else if (!/^[ \t\n]*$/.test(text)) refuse('xml.unreadable')
}

function takeEnd(name: string, reading: Reading): void {
  const { open } = reading
  if (open?.name !== name) return refuse('xml.unreadable')
  reading.open = open.parent
  reading.depth--
}

function takeStart(token: Token & { kind: 'start' }, reading: Reading): void {
  const { open } = reading
  if (!open && reading.root) refuse('xml.unreadable')
  reading.count += 1 + token.attributes.length
  if (reading.count > mostParts || reading.depth >= deepest) refuse('xml.too_large')
  const element = elementOf(token, open)
  open?.children.push(element)
  reading.root ??= element
  if (token.isEmpty) return
  reading.open = element
  reading.depth++
}

function elementOf(
  { name, attributes }: Token & { kind: 'start' },
  parent: XmlElement | undefined,
): XmlElement {
  const above = parent?.scope ?? new Map<string, string>()
  if (attributes.length === 0) return named(name, above, { attributes: [], parent })
  const isDeclaration = ([each]: readonly [string, string]): boolean =>
    each === 'xmlns' || each.startsWith('xmlns:')
  const declared = attributes.filter(isDeclaration)
  if (new Set(attributes.map(([each]) => each)).size < attributes.length) refuse('xml.unreadable')
  const scope = scopeOf(declared, above)
  const rest = attributes.filter((each) => !isDeclaration(each))
  return named(name, scope, {
    parent,
    attributes: unique(
      rest.map(([each, value]) => ({ name: each, ...qualified(each, scope, ''), value })),
    ),
  })
}

// Every element has the same fields in the same order, by which engines find them fastest.
function named(
  name: string,
  scope: XmlElement['scope'],
  { attributes, parent }: Pick<XmlElement, 'attributes' | 'parent'>,
): XmlElement {
  const { prefix, localName, namespace } = qualified(name, scope, scope.get('') ?? '')
  return { name, prefix, localName, namespace, attributes, scope, children: [], parent }
}

function scopeOf(
  declared: readonly (readonly [string, string])[],
  above: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  if (declared.length === 0) return above
  const scope = new Map(above)
  for (const [name, uri] of declared) {
    const prefix = name.slice('xmlns:'.length)
    if (isMisused(prefix, uri)) refuse('xml.unreadable')
    scope.set(prefix, uri)
  }
  return scope.size > mostNamespaces ? refuse('xml.too_large') : scope
}

const isMisused = (prefix: string, uri: string): boolean =>
  ['xml', 'xmlns'].includes(prefix) || reserved.includes(uri) || (prefix !== '' && uri === '')

const reserved: readonly string[] = [namespaces.xml, 'http://www.w3.org/2000/xmlns/']

function qualified(
  name: string,
  scope: ReadonlyMap<string, string>,
  unprefixed: string,
): Pick<XmlElement, 'prefix' | 'localName' | 'namespace'> {
  const colon = name.indexOf(':')
  if (colon < 0) return { prefix: '', localName: name, namespace: unprefixed }
  const [prefix, localName] = [name.slice(0, colon), name.slice(colon + 1)]
  const namespace = prefix === 'xml' ? namespaces.xml : scope.get(prefix)
  return { prefix, localName, namespace: namespace ?? refuse('xml.unreadable') }
}

function unique(attributes: XmlAttribute[]): XmlAttribute[] {
  const names = attributes.map(({ namespace, localName }) => `${localName} ${namespace}`)
  return new Set(names).size < names.length ? refuse('xml.unreadable') : attributes
}
