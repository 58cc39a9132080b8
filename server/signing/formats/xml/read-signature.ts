import { canonicalForms, type CanonicalForm } from './canonical.ts'
import { readXades, type XadesProperties } from './read-xades.ts'
import { algorithmOf, base64In, elementsOf, fieldsOf, needed } from './xml-fields.ts'
import { refuse } from './xml-reasons.ts'
import { attributeOf, childElements, namespaces, type XmlElement } from './xml-tree.ts'

/** What a reference says: which element, in which form, and the digest that it had. */
export interface XmlReference {
  /** Empty for the whole, else an identifier without its sign. */
  identifier: string
  /** Whether the signature itself is left out. */
  isEnveloped: boolean
  form: CanonicalForm
  digestMethod: string
  digest: Uint8Array
}

/** A signature as it stands, before anything of it is believed. */
export interface ReadSignature {
  element: XmlElement
  signedInfo: XmlElement
  form: CanonicalForm
  signatureMethod: string
  value: Uint8Array
  /** To what is signed. */
  reference: XmlReference
  /** To the signed properties, where there are any. */
  propertiesReference: XmlReference | undefined
  properties: XadesProperties | undefined
  /** The certificates that came along, in order; they prove nothing. */
  certificates: XmlElement[]
}

const dsig = namespaces.signature
const propertiesType = 'http://uri.etsi.org/01903#SignedProperties'
const envelopedTransform = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature'

/** Reads a Signature strictly: known elements only, one reference to content, and one to its XAdES properties. Source: XML Signature 1.1 §4, EN 319 132-1 §5 */
export function readSignature(element: XmlElement): ReadSignature {
  const fields = fieldsOf(element, dsig, ['SignedInfo', 'SignatureValue', 'KeyInfo', 'Object'])
  const signedInfo = needed(fields.SignedInfo)
  const [method, signatureMethod, ...references] = elementsOf(signedInfo, dsig)
  expectNamed(method, 'CanonicalizationMethod')
  expectNamed(signatureMethod, 'SignatureMethod')
  const isOfProperties = (each: XmlElement): boolean => attributeOf(each, 'Type') === propertiesType
  const [reference, ...more] = references.filter((each) => !isOfProperties(each))
  const [ofProperties, ...others] = references.filter(isOfProperties)
  if (more.length > 0 || others.length > 0) refuse('xml.several_references')
  const properties = fields.Object && readXades(fields.Object, attributeOf(element, 'Id'))
  if (Boolean(properties) !== Boolean(ofProperties)) refuse('xml.signature_malformed')
  return {
    element,
    signedInfo,
    form: formNamed(algorithmOf(method)),
    signatureMethod: algorithmOf(signatureMethod),
    value: base64In(fields.SignatureValue),
    reference: readReference(needed(reference)),
    propertiesReference: ofProperties && readReference(ofProperties),
    properties,
    certificates: fields.KeyInfo ? certificatesIn(fields.KeyInfo) : [],
  }
}

function expectNamed(element: XmlElement | undefined, name: string): void {
  if (element?.localName !== name) refuse('xml.signature_malformed')
}

function readReference(reference: XmlElement): XmlReference {
  expectNamed(reference, 'Reference')
  const fields = fieldsOf(reference, dsig, ['Transforms', 'DigestMethod', 'DigestValue'])
  const address = attributeOf(reference, 'URI') ?? refuse('xml.reference_wrong')
  if (address !== '' && !/^#[^()#]+$/.test(address)) refuse('xml.reference_wrong')
  return {
    identifier: address.slice(1),
    ...transformsIn(fields.Transforms),
    digestMethod: algorithmOf(fields.DigestMethod),
    digest: base64In(fields.DigestValue),
  }
}

// The signature left out, then a canonical form: in this order, each at most once, and nothing else.
function transformsIn(
  transforms: XmlElement | undefined,
): Pick<XmlReference, 'isEnveloped' | 'form'> {
  const named = transforms ? elementsOf(transforms, dsig).map(algorithmOf) : []
  const isEnveloped = named[0] === envelopedTransform
  const [form, ...more] = isEnveloped ? named.slice(1) : named
  if (more.length > 0) refuse('xml.transform_not_allowed')
  return { isEnveloped, form: form === undefined ? 'inclusive' : formNamed(form) }
}

function formNamed(address: string): CanonicalForm {
  if (address === canonicalForms.inclusive) return 'inclusive'
  return address === canonicalForms.exclusive ? 'exclusive' : refuse('xml.transform_not_allowed')
}

// A bare key (KeyValue) and names of certificates may stand there, and are not looked at.
function certificatesIn(keyInfo: XmlElement): XmlElement[] {
  return childElements(keyInfo)
    .filter(({ namespace, localName }) => namespace === dsig && localName === 'X509Data')
    .flatMap((data) => elementsOf(data, dsig))
    .filter(({ localName }) => localName === 'X509Certificate')
}
