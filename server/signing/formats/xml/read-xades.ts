import { algorithmOf, base64In, childrenByName, fieldsOf, needed } from './xml-fields.ts'
import { refuse } from './xml-reasons.ts'
import { attributeOf, childElements, namespaces, textOf, type XmlElement } from './xml-tree.ts'

/** What a signer says beside the content, under the same signature. */
export interface XadesProperties {
  /** The element that is signed. */
  element: XmlElement
  /** ISO 8601; nothing proves it. */
  signingTime: string | undefined
  /** Digest of the signer's certificate. */
  certificate: { digestMethod: string; digest: Uint8Array } | undefined
}

const { xades, signature } = namespaces
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/

/** Reads the Object of a XAdES signature with this identifier; unsigned properties may follow and are not looked at. Source: EN 319 132-1 §5.2 */
export function readXades(object: XmlElement, signatureId: string | undefined): XadesProperties {
  const [qualifying, ...more] = childElements(object)
  if (more.length > 0 || needed(qualifying).localName !== 'QualifyingProperties') {
    refuse('xml.signature_malformed')
  }
  const properties = needed(qualifying)
  const target = attributeOf(properties, 'Target')
  if (properties.namespace !== xades || !signatureId || target !== `#${signatureId}`) {
    refuse('xml.signature_malformed')
  }
  const parts = fieldsOf(properties, xades, ['SignedProperties', 'UnsignedProperties'])
  const element = needed(parts.SignedProperties)
  const signed = fieldsOf(element, xades, [
    'SignedSignatureProperties',
    'SignedDataObjectProperties',
  ])
  const own = signed.SignedSignatureProperties
  return { element, ...(own ? readOwn(own) : { signingTime: undefined, certificate: undefined }) }
}

function readOwn(own: XmlElement): Pick<XadesProperties, 'signingTime' | 'certificate'> {
  const named = childrenByName(own, xades)
  const time = named.get('SigningTime')
  const certificates = named.get('SigningCertificateV2') ?? named.get('SigningCertificate')
  return {
    signingTime: time && timeIn(time),
    certificate: certificates && certificateIn(certificates),
  }
}

function timeIn(element: XmlElement): string {
  const text = textOf(element).trim()
  const parsed = moment.test(text) ? Date.parse(text) : NaN
  return Number.isNaN(parsed) ? refuse('xml.signature_malformed') : new Date(parsed).toISOString()
}

// The first is the signer's; those of issuers may follow.
function certificateIn(certificates: XmlElement): XadesProperties['certificate'] {
  const [first] = childElements(certificates)
  const digest = needed(childrenByName(needed(first), xades).get('CertDigest'))
  const fields = fieldsOf(digest, signature, ['DigestMethod', 'DigestValue'])
  return { digestMethod: algorithmOf(fields.DigestMethod), digest: base64In(fields.DigestValue) }
}
