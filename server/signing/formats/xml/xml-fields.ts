import { latinBytes, latinText } from '../bytes.ts'
import { refuse } from './xml-reasons.ts'
import { attributeOf, childElements, textOf, type XmlElement } from './xml-tree.ts'

/** Children of an element by name, of which none comes twice and no other stands there; text between them is white space. */
export function fieldsOf<Name extends string>(
  parent: XmlElement,
  namespace: string,
  names: readonly Name[],
): Partial<Record<Name, XmlElement>> {
  const found: Partial<Record<Name, XmlElement>> = {}
  for (const child of elementsOf(parent, namespace)) {
    const name = names.find((each) => each === child.localName)
    if (!name || found[name]) return refuse('xml.signature_malformed')
    found[name] = child
  }
  return found
}

/** The children of an element, all in this namespace, with nothing but white space between. */
export function elementsOf(parent: XmlElement, namespace: string): XmlElement[] {
  const children = childElements(parent)
  const isOther = children.some((child) => child.namespace !== namespace)
  return isOther || textOf(parent).trim() !== '' ? refuse('xml.signature_malformed') : children
}

/** The element, which must be there. */
export const needed = (element: XmlElement | undefined): XmlElement =>
  element ?? refuse('xml.signature_malformed')

/** The `Algorithm` of an element that has no content of its own. */
export function algorithmOf(element: XmlElement | undefined): string {
  const given = needed(element)
  if (childElements(given).length > 0) refuse('xml.transform_not_allowed')
  return attributeOf(given, 'Algorithm') ?? refuse('xml.signature_malformed')
}

const base64Form = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/

/** The bytes of an element in base64, strictly, but for white space. */
export function base64In(element: XmlElement | undefined): Uint8Array<ArrayBuffer> {
  const given = needed(element)
  const text = textOf(given).replace(/[ \t\n]/g, '')
  const isGood = childElements(given).length === 0 && base64Form.test(text) && text !== ''
  if (!isGood) return refuse('xml.signature_malformed')
  return latinBytes(atob(text))
}

/** Bytes in base64. */
export function base64Of(bytes: Uint8Array): string {
  return btoa(latinText(bytes))
}

/** The children of an element in a namespace, by name; one that comes twice is refused, others may stand there. */
export function childrenByName(parent: XmlElement, namespace: string): Map<string, XmlElement> {
  const own = childElements(parent).filter((child) => child.namespace === namespace)
  const named = new Map(own.map((child) => [child.localName, child]))
  return named.size < own.length ? refuse('xml.signature_malformed') : named
}
