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
  return await signRoot(readXml(bytes), order)
}

/** The same of a text that is read already or is to be written for the first time; the signature is put into its root. */
export async function signRoot(
  root: XmlElement,
  order: XmlOrder,
): Promise<Uint8Array<ArrayBuffer>> {
  const parent = elementAt(root, order.place ?? [])
  const isSigned = allElements(root).some(({ localName }) => localName === 'Signature')
  if (isSigned) refuse('xml.several_signatures')
  if (!parent) return refuse('xml.reference_wrong')
  const signature = insert(signatureText(draftOf(root, order)), parent)
  const propertiesDigest = digestOf(found(signature, 'SignedProperties', namespaces.xades))
  digestOfProperties(signature).children = [propertiesDigest]
  const signedInfo = found(signature, 'SignedInfo', namespaces.signature)
  const value = base64Of(await order.key.sign(canonical(signedInfo, 'exclusive')))
  found(signature, 'SignatureValue', namespaces.signature).children = [value]
  return join(latinBytes('<?xml version="1.0" encoding="UTF-8"?>\n'), canonical(root, 'inclusive'))
}

function draftOf(root: XmlElement, { key, at }: XmlOrder): SignatureDraft {
  const contentDigest = digestOf(root)
  return {
    identifier: `signature-${contentDigest.replace(/[^A-Za-z\d]/g, '').slice(0, 16)}`,
    contentDigest,
    propertiesDigest: '',
    signingTime: at,
    ...ofKey(key),
  }
}

type OfKey = Pick<SignatureDraft, 'algorithm' | 'certificateDigest' | 'certificates'>

const known = new WeakMap<SigningKey, OfKey>()

// A body signs again and again with the same key.
function ofKey(key: SigningKey): OfKey {
  const before = known.get(key)
  if (before) return before
  const { certificate, chain } = key
  const issuers = chain.filter((issuer) => !certificateParts(issuer).isSelfIssued)
  const read = {
    algorithm: certificateParts(certificate).algorithm,
    certificateDigest: base64Of(hashOf('sha256', certificate)),
    certificates: [certificate, ...issuers].map(base64Of),
  }
  known.set(key, read)
  return read
}

const digestOf = (element: XmlElement): string =>
  base64Of(hashOf('sha256', canonical(element, 'exclusive')))

// What is in force at the place is in force in the signature too.
function insert(text: string, parent: XmlElement): XmlElement {
  const signature = readXml(new TextEncoder().encode(text))
  const scopes = new Map<XmlElement['scope'], XmlElement['scope']>()
  for (const each of allElements(signature)) {
    const scope = scopes.get(each.scope) ?? new Map([...parent.scope, ...each.scope])
    scopes.set(each.scope, scope)
    each.scope = scope
  }
  signature.parent = parent
  parent.children.push(signature)
  return signature
}

// The second of its references is to the properties.
function digestOfProperties(signature: XmlElement): XmlElement {
  const [, digest] = allElements(found(signature, 'SignedInfo', namespaces.signature)).filter(
    ({ localName }) => localName === 'DigestValue',
  )
  return digest ?? refuse('xml.signature_malformed')
}

function found(top: XmlElement, localName: string, namespace: string): XmlElement {
  const [element] = allElements(top).filter(
    (each) => each.localName === localName && each.namespace === namespace,
  )
  return element ?? refuse('xml.signature_malformed')
}
