import { latinText } from '../../../signing/formats/bytes.ts'
import { readXml } from '../../../signing/formats/xml/read-xml.ts'
import { XmlProblem } from '../../../signing/formats/xml/xml-reasons.ts'
import { allElements, type XmlElement } from '../../../signing/formats/xml/xml-tree.ts'
import { EdxmlProblem, refuseEdxml } from '../edxml-problem.ts'
import { edxmlNamespaces } from '../names.ts'
import type { Quirk } from '../read-result.ts'

/** Elements and attributes together; real messages have some hundreds. */
const mostParts = 20_000
const longestJunk = 4096
const mostPrefixes = 8
const carriageReturn = 0x0d

/** The root of a message, and what had to be put up with in the text. */
export interface ReadTree {
  root: XmlElement
  quirks: Quirk[]
  /** Whether the text had to be mended to be read, so that no signature over it can hold. */
  isMended: boolean
}

/** Reads the XML of a message; what stands before it is left out, and prefixes that nobody bound are bound. */
export function readTree(bytes: Uint8Array): ReadTree {
  const quirks: Quirk[] = []
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) quirks.push('byte-order-mark')
  if (bytes.includes(carriageReturn)) quirks.push('carriage-returns')
  try {
    return { root: bounded(readXml(bytes)), quirks, isMended: false }
  } catch (problem) {
    if (!(problem instanceof XmlProblem)) throw problem
    if (problem.reason !== 'xml.unreadable') throw new EdxmlProblem(problem.reason)
    const mended = mend(bytes)
    return { root: readMended(mended.bytes), quirks: [...quirks, ...mended.quirks], isMended: true }
  }
}

function readMended(bytes: Uint8Array): XmlElement {
  try {
    return bounded(readXml(bytes))
  } catch (problem) {
    throw problem instanceof XmlProblem ? new EdxmlProblem(problem.reason) : problem
  }
}

function bounded(root: XmlElement): XmlElement {
  const elements = allElements(root)
  const count = elements.reduce((sum, { attributes }) => sum + 1 + attributes.length, 0)
  return count > mostParts ? refuseEdxml('xml.too_large') : root
}

interface Mended {
  bytes: Uint8Array
  quirks: Quirk[]
}

function mend(bytes: Uint8Array): Mended {
  const start = startOf(bytes)
  const { text, isBound } = withPrefixesBound(utf8(bytes.subarray(start)))
  if (start === 0 && !isBound) refuseEdxml('xml.unreadable')
  return {
    bytes: new TextEncoder().encode(text),
    quirks: [
      ...(start > 0 ? (['junk-before-declaration'] as const) : []),
      ...(isBound ? (['unbound-prefix'] as const) : []),
    ],
  }
}

/** Where the declaration, or else the first element, begins. */
function startOf(bytes: Uint8Array): number {
  const head = latinText(bytes, 0, Math.min(longestJunk, bytes.length)).replace(
    /^\xef\xbb\xbf/,
    '   ',
  )
  const declaration = head.indexOf('<?xml')
  const at = declaration >= 0 ? declaration : head.search(/<[A-Za-z]/)
  return at < 0 || (head.slice(0, at).trim() === '' && declaration < 0) ? 0 : at
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuseEdxml('xml.unreadable')
  }
}

/** Declares at the root what prefixes are nowhere declared: those of elements as the regulation's, others as nothing's. */
function withPrefixesBound(text: string): { text: string; isBound: boolean } {
  const declared = new Set(['xml', 'xmlns', ...prefixesBy(/\sxmlns:([\w.-]+)\s*=/g, text)])
  const ofElements = prefixesBy(/<([A-Za-z_][\w.-]*):/g, text)
  const ofAttributes = prefixesBy(/<[A-Za-z_][^<>]*?\s([A-Za-z_][\w.-]*):[\w.-]+\s*=/g, text)
  const unbound = [...new Set([...ofElements, ...ofAttributes])].filter(
    (each) => !declared.has(each),
  )
  if (unbound.length > mostPrefixes) refuseEdxml('xml.unreadable')
  const added = unbound.map((name) => {
    const namespace = ofElements.has(name) ? edxmlNamespaces['qcvn-102'] : `urn:unbound:${name}`
    return ` xmlns:${name}="${namespace}"`
  })
  const bound = text.replace(/<[A-Za-z_][\w.:-]*/, (start) => start + added.join(''))
  return { text: bound, isBound: added.length > 0 }
}

const prefixesBy = (form: RegExp, text: string): Set<string> =>
  new Set(Array.from(text.matchAll(form), ([, name = '']) => name))
