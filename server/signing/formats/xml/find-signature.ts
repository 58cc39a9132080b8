import { refuse } from './xml-reasons.ts'
import { allElements, isInside, namespaces, type XmlElement } from './xml-tree.ts'
import type { XmlReference } from './read-signature.ts'

const identifierNames = ['Id', 'ID', 'id', 'xml:id']

/** The only signature of a text; none, several, or one in a namespace that is not that of signatures, is refused. */
export function findSignature(root: XmlElement): XmlElement {
  const named = allElements(root).filter(({ localName }) => localName === 'Signature')
  const [found, ...more] = named.filter(({ namespace }) => namespace === namespaces.signature)
  if (more.length > 0) refuse('xml.several_signatures')
  if (!found) refuse(named.length > 0 ? 'xml.signature_in_other_namespace' : 'xml.no_signature')
  return found
}

/** Every element that has an identifier; one that two elements share is refused. */
export function elementsById(root: XmlElement): Map<string, XmlElement> {
  const pairs = allElements(root).flatMap((element) =>
    element.attributes
      .filter(({ name }) => identifierNames.includes(name))
      .map(({ value }): [string, XmlElement] => [value, element]),
  )
  const found = new Map(pairs)
  return found.size < pairs.length ? refuse('xml.duplicate_identifier') : found
}

/**
 * The element that a reference means. Only the root, or the one element that the caller expects, may be signed: a part
 * that was moved elsewhere is not found. A signature inside must leave itself out, and one outside must not.
 */
export function signedElement(
  { identifier, isEnveloped }: XmlReference,
  {
    root,
    signature,
    expected,
  }: { root: XmlElement; signature: XmlElement; expected: XmlElement | undefined },
): XmlElement {
  const target = identifier === '' ? root : elementsById(root).get(identifier)
  if (!target || (target !== root && target !== expected)) return refuse('xml.reference_wrong')
  return isInside(signature, target) === isEnveloped ? target : refuse('xml.transform_not_allowed')
}

/** The element at a path of local names below the root, each the only one of its name; nothing where there is none. */
export function elementAt(root: XmlElement, path: readonly string[]): XmlElement | undefined {
  let at: XmlElement | undefined = root
  for (const name of path) {
    const named: XmlElement[] = (at?.children ?? []).filter(
      (child) => typeof child !== 'string' && child.localName === name,
    ) as XmlElement[]
    at = named.length === 1 ? named[0] : undefined
  }
  return at
}
