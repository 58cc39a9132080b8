import { latinBytes } from '../bytes.ts'
import { certificateParts } from '../cms/certificate-parts.ts'
import { join } from '../cms/der.ts'
import type { SigningKey } from '../cms/signing-key.ts'
import { hashOf } from '../primitives.ts'
import { canonical } from './canonical.ts'
import { elementAt } from './find-signature.ts'
import { readXml } from './read-xml.ts'
import { signatureText, type SignatureDraft } from './signature-text.ts'
import { base64Of } from './xml-fields.ts'
import { refuse } from './xml-reasons.ts'
import { allElements, namespaces, type XmlElement } from './xml-tree.ts'

/** How an XML text is to be signed. */
export interface XmlOrder {
  key: SigningKey
  /** ISO 8601 in UTC. */
  at: string
  /** Local names from below the root to the element that takes the signature as its last; the root itself where left out. */
  place?: readonly string[]
}

/**
 * The text with an enveloped XAdES-B signature over the whole of it, in canonical form. A text that bears a
 * signature already, or has none of the place, is refused. Source: EN 319 132-1 §6.3
 */
export async function signXml(
  bytes: Uint8Array,
  order: XmlOrder,
): Promise<Uint8Array<ArrayBuffer>> {
  const root = readXml(bytes)
  const parent = elementAt(root, order.place ?? [])
  const isSigned = allElements(root).some(({ localName }) => localName === 'Signature')
  if (isSigned) refuse('xml.several_signatures')
  if (!parent) return refuse('xml.reference_wrong')
  const draft = draftOf(root, order)
  const first = insert(signatureText(draft), parent)
  const propertiesDigest = digestOf(found(first, 'SignedProperties', namespaces.xades))
  parent.children.pop()
  const signature = insert(signatureText({ ...draft, propertiesDigest }), parent)
  const signedInfo = found(signature, 'SignedInfo', namespaces.signature)
  const value = base64Of(await order.key.sign(canonical(signedInfo, 'exclusive')))
  found(signature, 'SignatureValue', namespaces.signature).children = [value]
  return join(latinBytes('<?xml version="1.0" encoding="UTF-8"?>\n'), canonical(root, 'inclusive'))
}

function draftOf(root: XmlElement, { key, at }: XmlOrder): SignatureDraft {
  const { certificate, chain } = key
  const contentDigest = digestOf(root)
  const issuers = chain.filter((issuer) => !certificateParts(issuer).isSelfIssued)
  return {
    identifier: `signature-${contentDigest.replace(/[^A-Za-z\d]/g, '').slice(0, 16)}`,
    algorithm: certificateParts(certificate).algorithm,
    contentDigest,
    propertiesDigest: '',
    certificateDigest: base64Of(hashOf('sha256', certificate)),
    certificates: [certificate, ...issuers].map(base64Of),
    signingTime: at,
  }
}

const digestOf = (element: XmlElement): string =>
  base64Of(hashOf('sha256', canonical(element, 'exclusive')))

// What is in force at the place is in force in the signature too.
function insert(text: string, parent: XmlElement): XmlElement {
  const signature = readXml(new TextEncoder().encode(text))
  for (const each of allElements(signature)) each.scope = new Map([...parent.scope, ...each.scope])
  signature.parent = parent
  parent.children.push(signature)
  return signature
}

function found(top: XmlElement, localName: string, namespace: string): XmlElement {
  const [element] = allElements(top).filter(
    (each) => each.localName === localName && each.namespace === namespace,
  )
  return element ?? refuse('xml.signature_malformed')
}
