/** An attribute that declares no namespace. */
export interface XmlAttribute {
  /** As written, with its prefix. */
  name: string
  prefix: string
  localName: string
  /** Empty where it is in none. */
  namespace: string
  value: string
}

/** An element; text lies between its children, with references replaced. */
export interface XmlElement {
  /** As written, with its prefix. */
  name: string
  prefix: string
  localName: string
  /** Empty where it is in none. */
  namespace: string
  attributes: XmlAttribute[]
  /** Every namespace in force here by its prefix, the default one under the empty prefix. */
  scope: ReadonlyMap<string, string>
  children: (XmlElement | string)[]
  parent: XmlElement | undefined
}

/** Namespaces of signatures. */
export const namespaces = {
  signature: 'http://www.w3.org/2000/09/xmldsig#',
  xades: 'http://uri.etsi.org/01903/v1.3.2#',
  xml: 'http://www.w3.org/XML/1998/namespace',
} as const

/** The element children, between which only white space may stand. */
export function childElements({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string')
}

/** Every element from this one down, in the order of the text. */
export function allElements(top: XmlElement): XmlElement[] {
  const found: XmlElement[] = []
  gather(top, found)
  return found
}

function gather(element: XmlElement, into: XmlElement[]): void {
  into.push(element)
  for (const child of element.children) if (typeof child !== 'string') gather(child, into)
}

/** The value of an attribute in no namespace. */
export function attributeOf({ attributes }: XmlElement, name: string): string | undefined {
  return attributes.find(({ namespace, localName }) => namespace === '' && localName === name)
    ?.value
}

/** The text inside an element that has no other content. */
export function textOf({ children }: XmlElement): string {
  return children.filter((child) => typeof child === 'string').join('')
}

/** Whether one element is the other or lies inside it. */
export function isInside(inner: XmlElement, outer: XmlElement): boolean {
  for (let at: XmlElement | undefined = inner; at; at = at.parent) if (at === outer) return true
  return false
}
