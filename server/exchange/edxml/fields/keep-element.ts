import type { XmlAttribute, XmlElement } from '../../../signing/formats/xml/xml-tree.ts'
import type { KeptAttribute, KeptElement } from './kept.ts'

/** Attributes as they are kept: by namespace and name, for their order says nothing. */
export function keepAttributes(attributes: readonly XmlAttribute[]): KeptAttribute[] {
  return attributes
    .map(({ localName: name, namespace, value }) => ({ name, namespace, value }))
    .sort((one, other) =>
      `${one.namespace} ${one.name}` < `${other.namespace} ${other.name}` ? -1 : 1,
    )
}

/** An element as it is kept; white space between elements is not, and no signature, which another text has to bear anew. */
export function keepElement({
  localName,
  namespace,
  attributes,
  children,
}: XmlElement): KeptElement {
  const hasElements = children.some((child) => typeof child !== 'string')
  return {
    name: localName,
    namespace,
    attributes: keepAttributes(attributes),
    content: joined(children).flatMap((child): (KeptElement | string)[] => {
      if (typeof child !== 'string') return isSignature(child) ? [] : [keepElement(child)]
      return hasElements && child.trim() === '' ? [] : [child]
    }),
  }
}

/** Whether an element is, or passes itself off as, a signature. */
export const isSignature = ({ localName }: XmlElement): boolean => localName === 'Signature'

// Texts that follow one another are one.
function joined(children: XmlElement['children']): XmlElement['children'] {
  const found: XmlElement['children'] = []
  for (const child of children) {
    const last = found.at(-1)
    if (typeof child === 'string' && typeof last === 'string')
      found[found.length - 1] = last + child
    else found.push(child)
  }
  return found
}
